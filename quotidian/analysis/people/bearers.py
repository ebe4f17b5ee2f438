"""One mention's name, and a person as all the mentions gathered so far."""

from bisect import bisect_left, insort
from collections import defaultdict
from dataclasses import dataclass

from quotidian.lexicons.kin import Seniority
from quotidian.lexicons.person_names import PersonName
from quotidian.lexicons.person_words import Sex, titles


@dataclass(frozen=True, slots=True)
class NamedMention:
    """A mention's name and where it starts; `in_byline` for the names of those who wrote the article.

    `sex` is what titles, or a relative's noun ("his wife"), tell, and `seniority` which of two relatives is meant.
    """

    name: PersonName
    start: int
    in_byline: bool = False
    sex: Sex | None = None
    seniority: Seniority | None = None


class Cluster:
    """The mentions of one person."""

    def __init__(self) -> None:
        self.members: list[int] = []
        self.starts: list[int] = []
        self.long_forms: dict[object, PersonName] = {}
        # The short forms, each with the titles it was used with; an empty set for a bare one.
        self.short_forms: dict[str, set[frozenset[str]]] = defaultdict(set)
        self.titles: set[str] = set()
        self.sexes: set[Sex] = set()
        self.generations: set[str] = set()
        self.seniority: Seniority | None = None
        self.is_called_by_seniority = False
        self.only_byline = True
        self.any_byline = False
        self.has_two_names = False

    def add(self, index: int, mention: NamedMention) -> None:
        """Take in the mention numbered `index`."""
        name = mention.name
        self.members.append(index)
        insort(self.starts, mention.start)
        self.titles |= name.titles
        self.only_byline &= mention.in_byline
        self.any_byline |= mention.in_byline
        if not name.is_short:
            self.seniority = self.seniority or mention.seniority
        if name.is_short and mention.seniority:
            self.is_called_by_seniority = True
        elif name.is_short:
            self.short_forms[name.core[0]].add(name.titles)
        else:
            self.long_forms.setdefault(name.key, name)
        if mention.sex:
            self.sexes.add(mention.sex)
        if name.generation:
            self.generations.add(name.generation)

    def take(self, other: "Cluster") -> None:
        """Take in all mentions of `other`, which is the same person under another name."""
        self.has_two_names = True
        self.members = sorted(self.members + other.members)
        self.starts = sorted(self.starts + other.starts)
        self.long_forms |= other.long_forms
        for form, used in other.short_forms.items():
            self.short_forms[form] |= used
        self.titles |= other.titles
        self.sexes |= other.sexes
        self.generations |= other.generations
        self.only_byline &= other.only_byline
        self.any_byline |= other.any_byline

    def mentioned_before(self, position: int) -> int:
        """Return how many of the mentions start before `position`."""
        return bisect_left(self.starts, position)

    @property
    def likely_sexes(self) -> set[Sex]:
        """Return the sexes that titles or nouns tell or, if none does, those that mostly bear the given names."""
        return self.sexes or {sex for form in self.long_forms.values() if (sex := form.given_sex)}

    @property
    def is_always_titled(self) -> bool:
        """Say whether there are only short forms, each with a courtesy title."""
        courtesy = ({titles()[t].kind for t in used} for uses in self.short_forms.values() for used in uses)
        return not self.long_forms and all("courtesy" in kinds for kinds in courtesy)
