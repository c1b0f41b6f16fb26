"""`solana:` links: what the specification has, what is refused, and that what is made can be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.account.payment_link import PaymentLink, make_link, read_link
from app.errors import UserError
from market.base58 import base58_encode

TO = "mvines9iiHiQTysrwkJjGf2gb9Ex9jXJX8ns3qwf2kN"
USDC = "EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v"
NINE = [base58_encode(bytes([number]) * 32) for number in range(1, 10)]
ONE, TWO, *_ = NINE


@pytest.mark.parametrize(
    ("link", "read"),
    [
        # The examples of the specification.
        (
            f"solana:{TO}?amount=1&label=Michael&message=Thanks%20for%20all%20the%20fish&memo=OrderId12345",
            PaymentLink(TO, "1", label="Michael", message="Thanks for all the fish", memo="OrderId12345"),
        ),
        (f"solana:{TO}?amount=0.01&spl-token={USDC}", PaymentLink(TO, "0.01", USDC)),
        (f"solana:{TO}?label=Michael", PaymentLink(TO, label="Michael")),
        (f"solana:{TO}", PaymentLink(TO)),
        (f"SOLANA:{TO}?reference={ONE}&reference={TWO}&memo=a+b", PaymentLink(TO, references=(ONE, TWO), memo="a b")),
        (f"  solana:{TO}?label=a%E2%80%AEb&unknown=1  ", PaymentLink(TO, label="ab")),
    ],
)
def test_links_are_read(link: str, read: PaymentLink) -> None:
    assert read_link(link) == read


@pytest.mark.parametrize(
    ("link", "why"),
    [
        ("https://example.com", "begin with solana:"),
        ("solana:https://example.com/pay", "web site"),
        ("solana:https%3A%2F%2Fexample.com%2Fpay%3Forder%3D1", "web site"),
        ("solana:", "the recipient"),
        (f"solana:{TO[:-5]}", "the recipient"),
        (f"solana:{TO}/other", "the recipient"),
        (f"solana:{TO}#x", "more than a payment link"),
        (f"solana:{TO}?amount=1e3", "positive number"),
        (f"solana:{TO}?amount=-1", "positive number"),
        (f"solana:{TO}?amount=.5", "positive number"),
        (f"solana:{TO}?amount=1,5", "positive number"),
        (f"solana:{TO}?amount=0.000", "positive number"),
        (f"solana:{TO}?amount=1&amount=100", "twice what amount"),
        (f"solana:{TO}?memo=a&memo=b", "twice what memo"),
        (f"solana:{TO}?spl-token=x", "the token"),
        (f"solana:{TO}?reference={ONE}&reference={ONE}", "twice"),
        (
            f"solana:{TO}?" + "&".join(f"reference={base58_encode(bytes([n]) * 32)}" for n in range(1, 10)),
            "more than 8",
        ),
        (f"solana:{TO}?memo=a%E2%80%AEb", "do not print"),
        (f"solana:{TO}?memo={'x' * 567}", "too long"),
        (f"solana:{TO}?label=%FF", "damaged"),
        (f"solana:{TO}?label", "damaged"),
        (f"solana:{TO}?" + "a=1&" * 40, "damaged"),
        (f"solana:{TO}?label=\u202e", "no link has"),
        ("solana:" + "1" * 3000, "too long"),
    ],
)
def test_others_are_refused_with_the_reason(link: str, why: str) -> None:
    with pytest.raises(UserError, match=why):
        read_link(link)


@given(st.text(max_size=300))
def test_no_text_breaks_the_reader(text: str) -> None:
    try:
        read = read_link("solana:" + text)
    except UserError:
        read = None
    assert read is None or read_link(make_link(read)) == read


WORDS = st.text(st.characters(categories=("L", "N", "P", "S")), max_size=60)


@given(WORDS, WORDS, WORDS, st.from_regex(r"(0|[1-9][0-9]{0,9})\.[0-9]{0,8}[1-9]", fullmatch=True))
def test_what_is_made_is_read_the_same(label: str, message: str, memo: str, amount: str) -> None:
    link = PaymentLink(TO, amount, USDC, (ONE, TWO), label, message, memo)
    assert read_link(make_link(link)) == link


def test_a_link_nobody_could_read_is_not_made() -> None:
    with pytest.raises(UserError, match="at most 200"):
        make_link(PaymentLink(TO, label="x" * 201))
