"""Names that mean a place only in the light of the article: "the North" where it speaks of the Koreas."""

from collections.abc import Iterable

from quotidian.lexicons.gazetteer import Candidate, Gazetteer

_OPPOSITES = {"North": "South", "South": "North", "East": "West", "West": "East"}


def half_of_country(word: str, names: Iterable[str], gazetteer: Gazetteer) -> tuple[Candidate, ...]:
    """Return the country that "North", "South", "East" or "West" stands for.

    It does so if both halves are countries (North and South Korea, East and West Germany) and `names`, the article's
    other names of places and peoples' homes, tell of one of them or of the whole.
    """
    opposite = _OPPOSITES.get(word.capitalize())
    if opposite is None:
        return ()
    for name in dict.fromkeys(names):
        first, _, rest = name.partition(" ")
        whole = rest if first in _OPPOSITES else first
        here, there = (_country(f"{half} {whole}", gazetteer) for half in (word.capitalize(), opposite))
        if here and there:
            return here
    return ()


def _country(name: str, gazetteer: Gazetteer) -> tuple[Candidate, ...]:
    return tuple(c for c in gazetteer.known(name) if c.location.kind == "country")
