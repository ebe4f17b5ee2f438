"""The places of an article: names and demonyms grouped by what they mean, and put on the map.

In order, with the points of places in the right spot that each step is worth on the halves to work on of TR-News,
GeoWebNews and LGL, and on the gate's articles (measured by leaving it out):

    step                                                       TR     GWN    LGL    gate
    demonyms: "Canadian" before the towns called so            8.4    10.7   6.3    7.6
    embedded: places in the names of bodies                    7.7    2.5    10.6   4.3
      of these, bodies of towns and counties                   0.3    0.4    2.2    0.4
    naming: "Holt and Clay counties" are counties              0      0      1.0    0
    gazetteer: names without "northern", "city", "province"    0.6    0.1    1.2    1.3
    evidence: "Paris, Texas", "the Venezuelan port"            0.3    0      0.1    1.1
      a town, not the country of its name                      0      0      0.9    0
    home: the state of the telephone numbers                   0      0      0.6    0
    resolution: the sure ones first                            3.2    1.5    8.3    3.3
      same country, same region and nearness, together         4.9    2.3    12.0   3.6
      Georgia, by what else the article tells                  0      0      1.0    0.2
    surroundings: near the town beside it                      0.6    1.6    0.9    1.1
      in the place whose name it begins with                   0      0.3    0.3    0.2

The weights are round numbers, and no set hangs on one of them: half as much again or a third less of any moves no set
by more than 0.8 (a smaller lead of the sure ones LGL by 1.4). What gains nothing there and stays, for kinds of names
that our tests have: the article's own spelling (St. Louis, Saint-Louis), a region after the city of its name (New
York: the gold takes either), small regions after large towns (Portland), British counties before small towns overseas
(Kent), regions behind "in" as behind a comma ("Truro, in Cornwall"), "state" behind a name, languages that are no
demonyms. `metonymy`, which tells governments from spots, is not in these figures.
"""

from collections.abc import Container, Sequence
from dataclasses import dataclass, field, replace

from quotidian.analysis.grammar.syntax import Parse
from quotidian.analysis.places import demonyms, embedded, home, metonymy, resolution, surroundings
from quotidian.analysis.places.naming import Naming
from quotidian.analysis.places.resolution import PlaceName
from quotidian.lexicons.gazetteer import Candidate, Gazetteer, key
from quotidian.lexicons.place_words import SEATS_OF_GOVERNMENT, may_be_governed
from quotidian.model import Article, Location, Mention, Place, Span
from quotidian.structure.datelines import run_in_dateline

MOST_CANDIDATES = 10
_LONGEST_ABBREVIATION = 5


@dataclass(slots=True)
class _Group:
    """The mentions of one place: those that name it, and those of its people."""

    named: list[tuple[Mention, PlaceName]] = field(default_factory=list)
    peoples: list[tuple[Mention, Candidate]] = field(default_factory=list)

    @property
    def spans(self) -> list[Span]:
        """Return where the mentions stand."""
        return [mention.span for mention, _ in (*self.named, *self.peoples)]

    @property
    def ranked(self) -> tuple[Candidate, ...]:
        """Return what the names may mean, likeliest first."""
        meanings = [name.ranked for _, name in self.named] + [(place,) for _, place in self.peoples]
        return next(filter(None, meanings), ())

    @property
    def beside(self) -> Candidate | None:
        """Return the place in which the names say that this one lies, which no map has."""
        return next((name.beside.chosen for _, name in self.named if name.beside), None)


def resolve(article: Article, parse: Parse, mentions: Sequence[Mention]) -> tuple[Place, ...]:
    """Group the name mentions of places, add demonyms, and settle where each place lies.

    Places are in the order of their first mention and numbered so ("place-1"). Mentions that stand for a government
    are marked `as_government`.
    """
    gazetteer = Gazetteer.load()
    within_bodies, peoples_of_bodies = embedded.find(article.text, mentions, gazetteer)
    bare = [mention for mention in mentions if mention.kind == "place"]
    called, bare = demonyms.part(article.text, bare, gazetteer)
    named = sorted((*bare, *within_bodies), key=lambda mention: mention.span)
    peoples = demonyms.find(parse, mentions, gazetteer)
    peoples += [
        (m, place) for m in (*called, *peoples_of_bodies) if (place := gazetteer.demonym(m.span.of(article.text)))
    ]
    homes = [place for _, place in peoples]
    told = [mention.span.of(article.text) for mention in named] + [place.location.name for place in homes]
    naming = Naming(article.text, told, gazetteer)
    borne = [(mention, naming.add(mention)) for mention in named]
    resolution.settle(naming.names(), homes, home.regions(article.text, gazetteer))
    groups: dict[int | str, _Group] = {}
    for mention, name in borne:
        groups.setdefault(name.chosen.id if name.chosen else key(name.spelling), _Group()).named.append((mention, name))
    for mention, place in peoples:
        groups.setdefault(place.id, _Group()).peoples.append((mention, place))
    ordered = sorted(groups.values(), key=lambda group: min(group.spans))
    located = [(span, group.ranked[0].location) for group in ordered if group.ranked for span in group.spans]
    acting = _acting(article, parse, borne)
    return tuple(_place(article.text, number, group, located, acting) for number, group in enumerate(ordered, 1))


def _acting(article: Article, parse: Parse, borne: Sequence[tuple[Mention, PlaceName]]) -> frozenset[Span]:
    """Return the mentions that stand for a government, a people or a team."""
    filed = _datelines(article)
    return frozenset(
        mention.span
        for mention, name in borne
        if mention.form == "name"
        and _may_govern(name.chosen, mention.span.of(article.text))
        and not any(line.contains(mention.span) for line in filed)
        and metonymy.stands_for_government(parse, mention.span)
    )


def _datelines(article: Article) -> list[Span]:
    """Return the date lines, run into paragraphs or on lines of their own: they say where a report was filed."""
    found = []
    for block in article.blocks:
        words = block.span.of(article.text)
        line = words if block.kind == "dateline" else run_in_dateline(words) if block.kind == "paragraph" else None
        if line:
            found.append(Span(block.span.start, block.span.start + len(line)))
    return found


def _may_govern(place: Candidate | None, name: str) -> bool:
    """Say whether the place has a government, a people or a team of its own; a town that no map has may well have."""
    if place is None:
        return may_be_governed(name)
    if place.location.name in SEATS_OF_GOVERNMENT:
        return True
    return place.location.kind in ("country", "admin1") or (place.location.kind == "city" and place.capital)


def _place(
    text: str, number: int, group: _Group, located: Sequence[tuple[Span, Location]], acting: Container[Span]
) -> Place:
    locations = tuple(candidate.location for candidate in group.ranked)
    spellings = [mention.span.of(text) for mention, _ in group.named]
    name = _shown_name(spellings or [locations[0].name], locations[0] if locations else None)
    others = tuple(dict.fromkeys(spelling for spelling in spellings if spelling != name))
    mentions = [replace(mention, as_government=mention.span in acting) for mention, _ in group.named]
    mentions += [mention for mention, _ in group.peoples]
    mentions.sort(key=lambda mention: mention.span)
    beside = surroundings.near(group.beside.location) if group.beside else None
    spot = locations[0] if locations else beside or surroundings.nearest_town(text, group.spans, located)
    return Place(f"place-{number}", name, tuple(mentions), others, spot, locations[1 : MOST_CANDIDATES + 1])


def _shown_name(spellings: Sequence[str], location: Location | None) -> str:
    """Return the fullest name that the article uses; abbreviations and capitals give way to the gazetteer's name."""
    full = [s for s in spellings if not s.isupper() and not ("." in s and len(s) <= _LONGEST_ABBREVIATION)]
    if not full and location:
        return location.name
    return max(full or spellings, key=len)
