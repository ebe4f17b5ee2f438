"""Scores an analysis against the marks of an article.

Every measure compares two lists of answers, those given and those due, each answer written as words
("17 “We will wait,” – ama"), so that a wrong one can be read. Names count when their span is exact; what lies on words
marked `any` counts neither way. A quoted stretch counts when it shares 0.8 of its characters with the marked one.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from math import asin, cos, radians, sin, sqrt

from quotidian.model import Analysis, Article, Entity, Location, Mention, Person, Place, Quote, Span
from tests.quality.marked_article import UNKNOWN, Mark, MarkedArticle

SURE = 0.8
SAME_STRETCH = 0.8
EARTH_RADIUS = 6371.0
# How far off a spot may be, in kilometres: for a town 161 (100 miles), as is the custom, and more where it is wide.
NEAR = 161.0
VAGUE = {"country": 1500.0, "continent": 3000.0, "ocean": 4000.0, "sea": 1000.0, "mountains": 1000.0, "river": 1000.0,
         "region": 600.0, "admin1": 500.0, "island": 400.0, "peninsula": 600.0}  # fmt: skip
# The keys of the header's table `structure`, each with the kind of block that it lists.
BLOCKS = {
    "headline": "headline",
    "deck": "deck",
    "headings": "heading",
    "captions": "caption",
    "furniture": "furniture",
}

Answers = list[str]


@dataclass(slots=True)
class Tally:
    """How many answers were right, how many were given, how many were due; the ratios are points of a hundred."""

    right: int = 0
    given: int = 0
    due: int = 0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        return _share(2 * self.right, self.given + self.due)

    @property
    def precision(self) -> float:
        """Return the share of the given answers that are right."""
        return _share(self.right, self.given)

    @property
    def recall(self) -> float:
        """Return the share of the due answers that were given."""
        return _share(self.right, self.due)


def _share(part: int, whole: int) -> float:
    return 100.0 * part / whole if whole else 100.0


@dataclass(frozen=True, slots=True)
class Error:
    """An answer that was given and not due, or due and not given."""

    article: str
    measure: str
    what: str


@dataclass
class Score:
    """The tallies of all measures over the articles scored so far, and what was wrong."""

    tallies: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    errors: list[Error] = field(default_factory=list)

    def add(self, marked: MarkedArticle, article: Article, analysis: Analysis) -> None:
        """Score one article by every measure that its language allows."""
        measures = MEASURES if marked.language == "en" else WITHOUT_NAMES
        for measure in measures:
            given, due = MEASURES[measure](_Case(marked, article, analysis))
            self._count(marked.path.stem, measure, Counter(given), Counter(due))

    def _count(self, name: str, measure: str, given: Counter[str], due: Counter[str]) -> None:
        tally = self.tallies[measure]
        tally.right += (given & due).total()
        tally.given += given.total()
        tally.due += due.total()
        self.errors += [Error(name, measure, f"false   {answer}") for answer in (given - due).elements()]
        self.errors += [Error(name, measure, f"missed  {answer}") for answer in (due - given).elements()]


class _Case:
    """An article with its marks and what the analysis says of it."""

    def __init__(self, marked: MarkedArticle, article: Article, analysis: Analysis) -> None:
        self.marked, self.article, self.analysis = marked, article, analysis
        self._anything = [Span(mark.start, mark.end) for mark in marked.of_kind("any")]
        entities: tuple[Entity, ...] = (*analysis.people, *analysis.places, *analysis.organisations)
        self._entity_names = {entity.id: entity.name for entity in entities}
        self._keys = {**self._keys_of(analysis.people, "person"), **self._keys_of(analysis.places, "place", "demonym")}

    def shown(self, span: Span | Mark, label: str = "") -> str:
        words = " ".join(self.marked.text[span.start : span.end].split())
        words = words if len(words) < 60 else f"{words[:40]} … {words[-16:]}"
        return f"{span.start} {words}" + (f" – {label}" if label else "")

    def is_counted(self, span: Span) -> bool:
        return not any(span.overlaps(anything) for anything in self._anything)

    def _keys_of(self, entities: tuple[Person, ...] | tuple[Place, ...], *kinds: str) -> dict[str, str]:
        """Return for each entity the key of the header that most of its mentions are marked with."""
        marks = {(mark.start, mark.end): mark.targets[0] for mark in self.marked.of_kind(*kinds)}
        keys = {}
        for entity in entities:
            found = Counter(key for m in entity.mentions if (key := marks.get((m.span.start, m.span.end))))
            if found:
                keys[entity.id] = found.most_common(1)[0][0]
        return keys

    def speaker(self, quote: Quote, due: tuple[str, ...]) -> str:
        """Return who `quote` says speaks, as keys of the header where it is one of those; `due` are the right ones."""
        if quote.speaker is None:
            return UNKNOWN
        described = [key for key in due if key in self.marked.others]
        if not quote.speakers:
            return next((key for key in described if self._is_called(quote.speaker.name, key)), quote.speaker.name)
        return "+".join(sorted({self._key(entity, described) for entity in quote.speakers}))

    def _key(self, entity: str, described: list[str]) -> str:
        name = self._entity_names[entity]
        same = (key for key in described if self._is_called(name, key))
        return self._keys.get(entity) or next(same, f"{entity} {name}")

    def _is_called(self, name: str, key: str) -> bool:
        return is_same_description(name, self.marked.others[key].name)

    def people_called(self, key: str) -> list[Person]:
        """Return those found for whom the header has `key`."""
        return [person for person in self.analysis.people if self._keys.get(person.id) == key]


def is_same_description(given: str, due: str) -> bool:
    """Say whether one description is within the other, word by word, articles and possessors aside."""
    one, other = (f" {' '.join(_counting_words(words))} " for words in (given, due))
    return one in other or other in one


def _counting_words(words: str) -> Iterator[str]:
    for word in words.casefold().replace("’", "'").replace(",", " ").split():
        if word not in {"the", "a", "an", "its", "his", "her"}:
            yield word


def _names(case: _Case, of: tuple[Person, ...] | tuple[Place, ...], mark: str, form: str) -> tuple[Answers, Answers]:
    mentions = {m.span for entity in of for m in entity.mentions if m.form == form}
    return [case.shown(s) for s in mentions if case.is_counted(s)], [case.shown(m) for m in case.marked.of_kind(mark)]


def _people(case: _Case) -> tuple[Answers, Answers]:
    return _names(case, case.analysis.people, "person", "name")


def _places(case: _Case) -> tuple[Answers, Answers]:
    return _names(case, case.analysis.places, "place", "name")


def _demonyms(case: _Case) -> tuple[Answers, Answers]:
    return _names(case, case.analysis.places, "demonym", "demonym")


def _spots(case: _Case) -> tuple[Answers, Answers]:
    found = {(m.span.start, m.span.end): place.location for place in case.analysis.places for m in place.mentions}
    given, due = [], []
    for mark in case.marked.of_kind("place", "demonym"):
        fact = case.marked.places[mark.targets[0]]
        due.append(case.shown(mark, mark.targets[0]))
        location = found.get((mark.start, mark.end))
        if location and fact.spot:
            is_near = _kilometres(location, fact.spot) <= VAGUE.get(location.kind, NEAR)
            given.append(case.shown(mark, mark.targets[0] if is_near else f"{location.name}, {location.country}"))
    return given, due


def _kilometres(location: Location, spot: tuple[float, float]) -> float:
    """Return the distance on the great circle, by the haversine formula."""
    north, east = radians(location.latitude), radians(location.longitude)
    other_north, other_east = map(radians, spot)
    half = sin((north - other_north) / 2) ** 2 + cos(north) * cos(other_north) * sin((east - other_east) / 2) ** 2
    return 2 * EARTH_RADIUS * asin(sqrt(half))


def _whole_people(case: _Case) -> tuple[Answers, Answers]:
    """Compare people as the sets of all their names in the text: one name amiss, and the person is."""
    due = defaultdict(list)
    for mark in case.marked.of_kind("person"):
        due[mark.targets[0]].append(case.shown(mark))
    given = [_own_names(case, person.mentions) for person in case.analysis.people]
    return [" | ".join(names) for names in given if names], [" | ".join(names) for names in due.values()]


def _own_names(case: _Case, mentions: tuple[Mention, ...]) -> Answers:
    return [case.shown(m.span) for m in mentions if m.form == "name" and case.is_counted(m.span)]


def _roles(case: _Case) -> tuple[Answers, Answers]:
    """Compare the roles of those who have one in the header; of others the article says too much or too little."""
    given, due = [], []
    for key, fact in case.marked.people.items():
        if fact.role:
            due.append(f"{fact.name} – {fact.role}")
            roles = [person.role for person in case.people_called(key) if person.role]
            given += [
                f"{fact.name} – {fact.role if is_same_description(role, fact.role) else role}" for role in roles[:1]
            ]
    return given, due


def _stretches(case: _Case) -> Iterator[tuple[Quote, Span, Mark | None]]:
    """Yield each stretch in quotation marks that was found, with the marked one that it is."""
    marks = case.marked.of_kind("quote")
    for quote in case.analysis.quotes:
        for part in quote.parts if quote.kind != "indirect" else ():
            same = [mark for mark in marks if _overlap(part, mark) >= SAME_STRETCH]
            if same or case.is_counted(part):
                yield quote, part, same[0] if same else None


def _overlap(span: Span, mark: Mark) -> float:
    common = min(span.end, mark.end) - max(span.start, mark.start)
    return common / (max(span.end, mark.end) - min(span.start, mark.start))


def _quotes(case: _Case, least_confidence: float = 0.0) -> tuple[Answers, Answers]:
    given = []
    for quote, part, mark in _stretches(case):
        if quote.confidence >= least_confidence:
            given.append(case.shown(mark or part, case.speaker(quote, mark.targets if mark else ())))
    return given, [case.shown(mark, "+".join(sorted(mark.targets))) for mark in case.marked.of_kind("quote")]


def _sure_quotes(case: _Case) -> tuple[Answers, Answers]:
    return _quotes(case, SURE)


def _content(case: _Case) -> tuple[Answers, Answers]:
    """Compare all that is reported, word for word, whatever its kind."""
    given = [quote.span for quote in case.analysis.quotes]
    due = [Span(mark.start, mark.end) for mark in case.marked.of_kind("quote", "indirect")]
    return _words(case, given), _words(case, due)


def _words(case: _Case, spans: list[Span]) -> Answers:
    starts = set()
    for span in spans:
        position = span.start
        for word in span.of(case.marked.text).split(" "):
            starts.add((position, word.strip()))
            position += len(word) + 1
    return [f"{start} {word}" for start, word in starts if word]


def _structure(case: _Case) -> tuple[Answers, Answers]:
    """Compare the blocks of the kinds that the header lists, the date line and the authors."""
    facts = case.marked.structure
    given, due = [], []
    for key, kind in BLOCKS.items():
        listed = facts.get(key, [])
        listed = [listed] if isinstance(listed, str) else listed
        due += [f"{kind}: {words}" for words in listed]
        for block in case.article.blocks:
            if block.kind == kind:
                words = block.span.of(case.article.text)
                given.append(f"{kind}: {next((start for start in listed if words.startswith(start)), words)}")
    due += [f"byline: {name}" for name in facts.get("byline", [])]
    given += [f"byline: {name}" for name in case.article.byline]
    due += [f"dateline: {facts['dateline']}"] if "dateline" in facts else []
    given += [f"dateline: {case.article.dateline}"] if case.article.dateline else []
    return given, due


MEASURES: dict[str, Callable[[_Case], tuple[Answers, Answers]]] = {
    "person names": _people,
    "place names": _places,
    "demonyms": _demonyms,
    "spots": _spots,
    "whole people": _whole_people,
    "roles": _roles,
    "quotes with speakers": _quotes,
    "sure quotes": _sure_quotes,
    "reported words": _content,
    "structure": _structure,
}
# What can be asked of an article in a language whose names are not analysed.
WITHOUT_NAMES = ("person names", "quotes with speakers", "structure")
