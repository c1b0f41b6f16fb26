"""The list of networks, descriptions put together, and looking at a network before it is joined."""

from __future__ import annotations

import json
import stat
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from app.errors import NetworkDown, UserError
from app.network.book import PRACTICE, NetworkBook, SavedNetwork, suggested_url
from app.network.check import look_at, require_url
from app.network.draft import draft_of
from app.network.known import CLUSTERS, cluster_named
from app.store import Home
from tests.helpers.bad_rpc import GENESIS, bad_rpc
from tests.helpers.gleaner_command import GleanerCommand

if TYPE_CHECKING:
    from pathlib import Path

    from app.network.info import NetworkInfo

PROGRAM = "11111111111111111111111111111112"
TYPED = {
    "rpc_url": "https://node.example",
    "program": PROGRAM,
    "gateway_url": "https://publish.example",
    "readback_url": "https://read.example",
}


@pytest.fixture
def book(tmp_path: Path) -> NetworkBook:
    return NetworkBook(Home(tmp_path).create())


def saved(key: str) -> SavedNetwork:
    return SavedNetwork(key, draft_of(key, {}, TYPED))


def test_the_practice_network_until_another_is_chosen(book: NetworkBook, tmp_path: Path) -> None:
    assert (book.in_use, book.networks()) == (PRACTICE, ())
    book.add(saved("mine"))
    book.add(saved("devnet"))
    assert book.in_use == PRACTICE
    book.use("mine")
    again = NetworkBook(Home(tmp_path))
    assert again.in_use == "mine"
    assert [one.key for one in again.networks()] == ["mine", "devnet"]
    assert again.get("devnet").info.name == "Devnet"
    assert stat.S_IMODE((tmp_path / "networks.json").stat().st_mode) == 0o600
    with pytest.raises(UserError, match="in use"):
        book.remove("mine")
    book.use(PRACTICE)
    book.remove("mine")
    assert [one.key for one in book.networks()] == ["devnet"]
    for act in (book.get, book.use, book.remove):
        with pytest.raises(UserError, match="no network named"):
            act("mine")


@pytest.mark.parametrize("key", ["", "Practice", PRACTICE, "a b", "x" * 33, "-x", "../x", "Ünder"])
def test_names_that_cannot_be(book: NetworkBook, key: str) -> None:
    with pytest.raises(UserError, match="small letters"):
        book.add(replace(saved("mine"), key=key))


def test_nothing_takes_a_networks_place_unasked_or_while_it_is_in_use(book: NetworkBook) -> None:
    book.add(saved("devnet"))
    book.use("devnet")
    other = replace(saved("devnet"), info=replace(saved("devnet").info, program="another"))
    for instead in (False, True):
        with pytest.raises(UserError, match="in use"):
            book.add(other, instead=instead)
    book.use(PRACTICE)
    with pytest.raises(UserError, match="named devnet already"):
        book.add(other)
    assert book.get("devnet").info.program == PROGRAM
    book.add(other, instead=True)
    assert book.get("devnet").info.program == "another"
    assert len(book.networks()) == 1


def test_too_many_and_unreadable(book: NetworkBook, tmp_path: Path) -> None:
    for number in range(50):
        book.add(saved(f"n{number}"))
    book.add(saved("n7"), instead=True)
    with pytest.raises(UserError, match="50 networks"):
        book.add(saved("one-more"))
    whole = json.loads((tmp_path / "networks.json").read_text())
    for text in ("", "[]", "{}", json.dumps(whole | {"format": "x"}), json.dumps(whole | {"networks": [1]})):
        (tmp_path / "networks.json").write_text(text)
        with pytest.raises(UserError, match="cannot be read"):
            _ = book.in_use
    # A choice that is gone is the practice network again.
    (tmp_path / "networks.json").write_text(json.dumps(whole | {"in_use": "gone"}))
    assert book.in_use == PRACTICE


def test_another_program_is_accepted_by_its_hash_alone(book: NetworkBook) -> None:
    book.add(saved("mine"))
    found = "ab12cd34" + "0" * 56
    for typed in ("", "ab12cd3", "ab12cd35", "zz"):
        with pytest.raises(UserError, match="Nothing was accepted"):
            book.accept("mine", found, typed)
    assert book.get("mine").accepted_hash == ""
    book.accept("mine", found, " AB12CD34\n")
    assert book.get("mine").accepted_hash == found


def test_a_description_is_put_together_with_suspicion() -> None:
    described = {
        **TYPED,
        "name": "Gleaner on devnet",
        "practice": True,
        "token_file": "/etc/passwd",
        "pid": 1,
        "genesis_hash": GENESIS,
        "tokens": [[PROGRAM, "tUSD", 99], ["short"], "no"],
        "more_gateways": ["https://more.example", 7],
        "unknown": "x",
    }
    draft = draft_of("mine", described, {"rpc_url": "https://other.example:8899"}, ["https://asked.example"])
    assert (draft.name, draft.rpc_url, draft.ws_url) == (
        "Gleaner on devnet", "https://other.example:8899", "wss://other.example:8900",
    )  # fmt: skip
    # Nobody else's description names a file of ours, or declares tokens worthless.
    assert (draft.token_file, draft.practice, draft.pid) == ("", False, 0)
    assert draft.tokens == ((PROGRAM, "tUSD", 0),)
    assert draft.more_gateways == ("https://asked.example", "https://more.example")
    assert draft_of("devnet", described, {}).name == "Devnet"
    wrong: tuple[tuple[dict[str, Any], str], ...] = (
        ({"program": ""}, "Missing"),
        ({"readback_url": "https://publish.example/"}, "proves nothing"),
        ({"rpc_url": "http://node.example"}, "Without https"),
        ({"gateway_url": "ftp://x"}, "begins with https"),
        ({"more_gateways": ["javascript:x"]}, "begins with https"),
        ({"tokens": [[PROGRAM, "\u202eGLN", 6]]}, "symbol"),
    )
    for change, words in wrong:
        with pytest.raises(UserError, match=words):
            draft_of("mine", described | change, {})


def test_a_described_websocket_is_checked_and_never_stands_beside_a_server_of_ones_own() -> None:
    described = TYPED | {"ws_url": "wss://follows.example"}
    assert draft_of("mine", described, {}).ws_url == "wss://follows.example"
    assert draft_of("mine", described, {"rpc_url": "https://my.example"}).ws_url == "wss://my.example"
    own = {"rpc_url": "https://my.example", "ws_url": "wss://mine.example"}
    assert draft_of("mine", described, own).ws_url == "wss://mine.example"
    for url, words in (("ws://follows.example", "Without wss"), ("https://x.example", "begins with wss")):
        with pytest.raises(UserError, match=words):
            draft_of("mine", TYPED | {"ws_url": url}, {})
        with pytest.raises(UserError, match=words):
            draft_of("mine", TYPED, {"ws_url": url})
    near = {"rpc_url": "http://127.0.0.1:8899", "ws_url": ""}
    assert draft_of("mine", described, near).ws_url == "ws://127.0.0.1:8900"


def test_plain_http_is_for_the_neighbourhood() -> None:
    for url in (
        "http://127.0.0.1:8899",
        "http://localhost:8899",
        "http://192.168.1.7",
        "http://[::1]:1",
        "https://x.y",
    ):
        require_url(url)
    for url in ("http://8.8.8.8", "http://node.example", "", "https://", "http://[", "file:///x", "node.example"):
        with pytest.raises(UserError):
            require_url(url)


def test_public_clusters_have_their_names() -> None:
    assert [one.key for one in CLUSTERS if one.real_money] == ["mainnet"]
    assert suggested_url("devnet") == "https://api.devnet.solana.com"
    assert suggested_url("mine") == ""
    assert cluster_named("localnet") is None


def _at(url: str, **changes: Any) -> NetworkInfo:
    return replace(draft_of("mine", {}, TYPED), rpc_url=url, **changes)


async def test_what_a_node_can_be_instead() -> None:
    nothing = {"context": {"slot": 1}, "value": [None, None, None]}
    async with bad_rpc() as node:
        node.answers["getMultipleAccounts"] = nothing
        with pytest.raises(UserError, match="No upgradeable program"):
            await look_at("mine", _at(node.url))
        with pytest.raises(NetworkDown, match="another network than described"):
            await look_at("mine", _at(node.url, genesis_hash=PROGRAM))
        with pytest.raises(NetworkDown, match="is not Devnet: it is a network of its own"):
            await look_at("devnet", _at(node.url))
        node.answers["getGenesisHash"] = CLUSTERS[2].genesis_hash
        with pytest.raises(NetworkDown, match="is not Devnet: it is Mainnet"):
            await look_at("devnet", _at(node.url))
        node.faults.extend(["429 0", "429 0"])
        with pytest.raises(NetworkDown, match="called less often") as slowed:
            await look_at("mine", _at(node.url))
        assert "provider" in slowed.value.problem.next_step
        node.answers["getGenesisHash"] = 7
        with pytest.raises(NetworkDown, match="no usable answer"):
            await look_at("mine", _at(node.url))
    with pytest.raises(NetworkDown, match="Nothing that could be used answers"):
        await look_at("mine", _at("http://127.0.0.1:1"))
    with pytest.raises(UserError, match="no address of a program"):
        await look_at("mine", _at("http://127.0.0.1:1", program="nonsense"))


def test_by_commands(tmp_path: Path) -> None:
    command = GleanerCommand(tmp_path / "home")
    listed = command.run("network", "list", "--json").ok()["networks"]
    assert listed == [{"name": "practice", "rpc_url": "", "program": "", "in_use": True}]
    missing = command.run("network", "add", "devnet", "--json")
    assert "the address of the market's program (--program)" in missing.json["error"]["what"]
    assert "a node" not in missing.json["error"]["what"], "the public one is known"
    given = ["--url", "http://127.0.0.1:1", "--program", PROGRAM, "--publish", "http://127.0.0.1:2"]
    offline = command.run("network", "add", "mine", *given, "--read-back", "http://127.0.0.1:3", "--json")
    assert (offline.code, "Nothing that could be used" in offline.json["error"]["what"]) == (4, True)
    book = NetworkBook(Home(command.home))
    book.add(SavedNetwork("mine", _at("http://127.0.0.1:1")))
    assert command.run("network", "use", "mine", "--json").code == 4, "not used unseen"
    assert book.in_use == PRACTICE
    book.use("mine")
    command.run("network", "use", "practice", "--json").ok()
    assert book.in_use == PRACTICE
    assert command.run("network", "remove", "mine").code == 5
    command.run("network", "remove", "mine", "--yes", "--json").ok()
    unreadable = command.run("network", "add", "mine", "--from", tmp_path, "--json")
    assert (unreadable.code, "no description of a network" in unreadable.json["error"]["what"]) == (2, True)


def test_offline_says_so_and_loses_nothing(tmp_path: Path) -> None:
    command = GleanerCommand(tmp_path / "home")
    command.unlocked("init").ok()
    book = NetworkBook(Home(command.home))
    book.add(SavedNetwork("mine", _at("http://127.0.0.1:1")))
    book.use("mine")
    offline = command.unlocked("balance")
    assert offline.code == 4
    assert "Nothing that could be used answers at http://127.0.0.1:1" in offline.json["error"]["what"]
