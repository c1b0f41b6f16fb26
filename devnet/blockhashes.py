"""Recent blockhashes: which are still good for a transaction, and the slot-hash sysvar's content."""

from collections import deque

from solders.hash import Hash

from devnet.config import MAX_BLOCKHASH_AGE_SLOTS

_SLOT_HASHES = 512


class Blockhashes:
    """The newest 512 blockhashes, by slot.

    A hash of slot ``s`` is good for transactions in slots up to ``s + 150``, which is exactly what
    ``lastValidBlockHeight`` tells: a client that sees a greater height may be sure that its transaction never lands.
    """

    def __init__(self) -> None:
        self._newest_first: deque[tuple[int, Hash]] = deque(maxlen=_SLOT_HASHES)
        self._slots: dict[Hash, int] = {}

    def add(self, slot: int, blockhash: Hash) -> None:
        """Append the hash of the slot that just closed."""
        if len(self._newest_first) == _SLOT_HASHES:
            self._slots.pop(self._newest_first[-1][1], None)
        self._newest_first.appendleft((slot, blockhash))
        self._slots[blockhash] = slot

    def valid_in(self, blockhash: Hash, slot: int) -> bool:
        """Return whether a transaction with this hash may run in ``slot``."""
        made_in = self._slots.get(blockhash)
        return made_in is not None and slot - made_in <= MAX_BLOCKHASH_AGE_SLOTS

    def newest_at(self, slot: int) -> tuple[int, Hash]:
        """Return the newest (slot, hash) made in ``slot`` or before."""
        for made_in, blockhash in self._newest_first:
            if made_in <= slot:
                return made_in, blockhash
        return self._newest_first[-1]

    def slot_of(self, blockhash: Hash) -> int | None:
        """Return the slot that made a hash, or None when it is unknown or long expired."""
        return self._slots.get(blockhash)

    def newest_first(self) -> deque[tuple[int, Hash]]:
        """Return all hashes for the slot-hash sysvar."""
        return self._newest_first
