"""Every instruction of the shipped program stays in its budget of compute units, in its worst cases."""

from bench.program.compute_units import Sizes, budgets, most, names


def test_every_instruction_stays_in_its_budget() -> None:
    allowed, worst = budgets(), most(Sizes(wallets=2, panels=1, proofs=1))
    assert list(allowed) == names()
    assert sorted(worst) == sorted(names()), "every instruction is measured"
    over = {name: (units, allowed[name]) for name, (units, _) in worst.items() if units > allowed[name]}
    assert not over


def test_only_proofs_of_bad_decryption_ask_for_more_than_the_default() -> None:
    assert [name for name, units in budgets().items() if units > 200_000] == ["prove_bad_decrypt"]
