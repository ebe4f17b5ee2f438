"""How common each spelling of a word is in English at large, by its rank among the words that the model knows."""

from collections.abc import Callable, Iterable

import numpy as np


class WordRanks:
    """Ranks of some half a million spellings, "Park" and "park" apart.

    Ranks stand in for frequencies: by Zipf's law a word's share of running text is about one over its rank.
    """

    def __init__(self, keys: Iterable[int], key_of: Callable[[str], int]) -> None:
        """Take the keys of the spellings, the most common first, and the function that gives a spelling's key."""
        by_rank = np.fromiter(keys, dtype=np.uint64)
        self._order = np.argsort(by_rank)
        self._keys = by_rank[self._order]
        self._key_of = key_of

    def of(self, spelling: str) -> float:
        """Return one over the rank of `spelling`: 1 for the most common of all, 0 for one that is not known."""
        key = np.uint64(self._key_of(spelling))
        at = int(np.searchsorted(self._keys, key))
        if at == len(self._keys) or self._keys[at] != key:
            return 0.0
        return 1 / (int(self._order[at]) + 1)
