"""BIP-39: the reference vectors, and messages that name the place but not the word."""

import copy
import json
import pickle
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet.challenge import WordChallenge
from wallet.errors import PhraseChecksumError, PhraseError, PhraseLengthError, UnknownWordError
from wallet.phrase import Phrase, complete_word, unique_completion, word_list

VECTORS = json.loads((Path(__file__).parents[2] / "vectors/wallet/bip39.json").read_text())["vectors"]
OURS = [vector for vector in VECTORS if len(vector["phrase"].split()) in {12, 24}]
ABANDON = "abandon " * 11 + "about"


@pytest.mark.parametrize("vector", OURS, ids=lambda vector: vector["entropy"][:8])
def test_reference_vectors(vector: dict[str, str]) -> None:
    phrase = Phrase.from_entropy(bytes.fromhex(vector["entropy"]))
    assert " ".join(phrase.words) == vector["phrase"]
    assert phrase.entropy().hex() == vector["entropy"]
    assert Phrase.parse(vector["phrase"]).seed("TREZOR").hex() == vector["seed"]


def test_all_lengths_of_the_reference_are_covered_or_refused_by_name() -> None:
    assert len(OURS) == 16
    eighteen = next(vector["phrase"] for vector in VECTORS if len(vector["phrase"].split()) == 18)
    with pytest.raises(PhraseLengthError, match="this one has 18"):
        Phrase.parse(eighteen)


def test_the_word_list_is_the_standard_one() -> None:
    words = word_list()
    assert (len(words), words[0], words[2047]) == (2048, "abandon", "zoo")
    assert len({word[:4] for word in words}) == 2048


@pytest.mark.parametrize("count", [12, 24])
def test_generated_phrases_are_valid_and_differ(count: int) -> None:
    first, second = Phrase.generate(count), Phrase.generate(count)
    assert len(first.words) == count
    assert Phrase.parse(" ".join(first.words)) == first
    assert first != second


def test_any_white_space_case_and_unicode_form_is_read() -> None:
    messy = "\u3000 ABANDON\n" + "\tAbandon" * 10 + "\u00a0about  "
    assert Phrase.parse(messy) == Phrase.parse(ABANDON)
    fullwidth = ABANDON.replace("about", "\uff41\uff42\uff4f\uff55\uff54")
    assert unicodedata.normalize("NFKD", fullwidth) == ABANDON
    assert Phrase.parse(fullwidth) == Phrase.parse(ABANDON)


def test_passphrase_is_normalised_as_bip39_says() -> None:
    phrase = Phrase.parse(ABANDON)
    assert phrase.seed("caf\u00e9") == phrase.seed("cafe\u0301")


@given(position=st.integers(1, 12), typo=st.sampled_from(["abandonn", "aband0n", "secretword", "été"]))
def test_a_wrong_word_is_named_by_position_and_not_repeated(position: int, typo: str) -> None:
    words = ABANDON.split()
    words[position - 1] = typo
    with pytest.raises(UnknownWordError, match=f"Word {position} ") as caught:
        Phrase.parse(" ".join(words))
    assert caught.value.position == position
    assert typo not in str(caught.value)


def test_right_words_in_a_wrong_order_fail_the_checksum() -> None:
    with pytest.raises(PhraseChecksumError, match="order"):
        Phrase.parse("about " + "abandon " * 11)


@pytest.mark.parametrize("text", ["", "abandon", "abandon " * 13, "abandon " * 11])
def test_a_wrong_count_is_said(text: str) -> None:
    with pytest.raises(PhraseLengthError, match=f"this one has {len(text.split())}"):
        Phrase.parse(text)


@given(st.text(max_size=300))
def test_no_text_crashes_the_parser(text: str) -> None:
    with pytest.raises(PhraseError):
        Phrase.parse(text)


def test_endless_text_is_refused() -> None:
    with pytest.raises(PhraseError, match="too long"):
        Phrase.parse("abandon " * 100_000)


def test_wrong_entropy_and_word_counts_are_refused() -> None:
    with pytest.raises(PhraseError):
        Phrase.from_entropy(bytes(20))
    with pytest.raises(PhraseLengthError):
        Phrase.generate(15)


def test_completion() -> None:
    assert complete_word("aba") == ("abandon",)
    assert complete_word(" ZO ") == ("zone", "zoo")
    assert complete_word("a", limit=3) == ("abandon", "ability", "able")
    assert complete_word("") == complete_word("qqq") == ()
    assert unique_completion("aban") == "abandon"
    assert unique_completion("add") == "add", "a whole word wins over a longer one"
    assert unique_completion("ab") is None
    assert unique_completion("qqq") is None


@given(st.sampled_from(word_list()))
def test_four_letters_decide_every_word(word: str) -> None:
    assert unique_completion(word[:4]) == word


def test_phrases_hide_and_stay_put() -> None:
    phrase = Phrase.parse(ABANDON)
    assert repr(phrase) == "<Phrase of 12 words, hidden>"
    with pytest.raises(TypeError):
        pickle.dumps(phrase)
    with pytest.raises(TypeError):
        copy.copy(phrase)
    assert phrase != ABANDON
    assert len({phrase, Phrase.parse(ABANDON)}) == 1


@given(st.binary(min_size=32, max_size=32))
def test_the_challenge_asks_three_places_and_names_the_wrong_ones(entropy: bytes) -> None:
    phrase = Phrase.from_entropy(entropy)
    challenge = WordChallenge(phrase)
    assert len(set(challenge.positions)) == 3
    assert list(challenge.positions) == sorted(challenge.positions)
    answers = {position: f" {phrase.words[position - 1].upper()} " for position in challenge.positions}
    assert challenge.wrong(answers) == ()
    answers[challenge.positions[1]] = "nonsense"
    assert challenge.wrong(answers) == (challenge.positions[1],)
    assert challenge.wrong({}) == challenge.positions
    assert not any(f"'{word}'" in repr(challenge) for word in phrase.words)
