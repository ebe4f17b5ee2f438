"""The model's vectors of words, worked out once for each word.

The first layers of the model turn each word into a vector by itself, whatever stands around it, and that is nearly half
of the model's work. News repeats its words, so their vectors are kept from one article to the next. Every answer stays
the same to the last bit.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from thinc.api import Model

# At 400 bytes a vector and as much for its key, some 20 MB for each network.
WORDS_KEPT = 25_000

# All that the layers read of a word; its prefix, suffix and shape follow from its spelling (ORTH).
_FEATURES = ["ORTH", "NORM", "SPACY"]
_KEY = f"V{8 * len(_FEATURES)}"


class Words(Protocol):
    """What the layers ask of the model's documents."""

    vocab: Any

    def __len__(self) -> int: ...

    def to_array(self, features: Any) -> NDArray[np.uint64]:
        """Return a row for each word, with a column for each of the features."""


def remember_words(component: Any) -> None:
    """Have the networks of a spaCy component look the vectors of known words up."""
    for network in list(component.model.walk()):
        if network.has_ref("embed"):
            _remember_words(network)


def _remember_words(network: "Model[Any, Any]") -> None:
    from thinc.api import Model

    # A network is a chain: what embeds words is first, what looks at their neighbours comes behind it.
    embed = network.layers[0]
    memory = WordMemory(embed.predict, embed.get_dim("nO"))
    network.layers[0] = Model("word_memory", memory.forward, dims={"nO": embed.get_dim("nO")})


class WordMemory:
    """Stands in for the layers that `embed`, whose vectors are `width` long, and asks them for new words only."""

    def __init__(self, embed: Callable[[Sequence[Words]], Sequence[NDArray[np.float32]]], width: int) -> None:
        self._embed = embed
        self._vectors = np.empty((WORDS_KEPT, width), dtype=np.float32)
        self._rows: dict[bytes, int] = {}

    def forward(self, _: Any, docs: Sequence[Words], is_train: bool) -> tuple[list[Any], Callable[[Any], Any]]:
        """Return the vectors of each doc's words, as the layers would."""
        if is_train:
            raise NotImplementedError("remembered words cannot be trained")
        keys = [_keys(doc) for doc in docs]
        vectors = self._look_up(docs, keys) if self._learn(docs, keys) else list(self._embed(docs))
        return vectors, lambda gradient: gradient

    def _look_up(self, docs: Sequence[Words], keys: list[list[bytes]]) -> list[NDArray[np.float32]]:
        return [self._vectors[list(map(self._rows.__getitem__, of_doc))] for of_doc in keys]

    def _learn(self, docs: Sequence[Words], keys: list[list[bytes]]) -> bool:
        """Learn the new words of `docs`; return False if there is no room for so many."""
        distinct = set().union(*keys)
        if len(self._rows.keys() | distinct) > WORDS_KEPT:
            self._rows.clear()
            if len(distinct) > WORDS_KEPT:
                return False
        first = len(self._rows)
        if new := [_Chosen(doc, at) for doc, of_doc in zip(docs, keys, strict=True) if (at := self._new(of_doc))]:
            self._vectors[first : len(self._rows)] = np.concatenate(self._embed(new))
        return True

    def _new(self, keys: list[bytes]) -> list[int]:
        """Give each unknown word a row; return where they stand."""
        places = []
        for place, key in enumerate(keys):
            if key not in self._rows:
                self._rows[key] = len(self._rows)
                places.append(place)
        return places


class _Chosen:
    """Some of a document's words."""

    def __init__(self, doc: Words, places: list[int]) -> None:
        self.vocab = doc.vocab
        self._doc = doc
        self._places = places

    def __len__(self) -> int:
        return len(self._places)

    def to_array(self, features: Any) -> NDArray[np.uint64]:
        return self._doc.to_array(features)[self._places]


def _keys(doc: Words) -> list[bytes]:
    keys: list[bytes] = np.ascontiguousarray(doc.to_array(_FEATURES)).view(_KEY).ravel().tolist()
    return keys
