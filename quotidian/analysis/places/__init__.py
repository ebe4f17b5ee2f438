"""The places of an article: names and demonyms grouped by what they mean, and put on the map."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from quotidian.analysis.grammar.syntax import Parse
from quotidian.analysis.lexicons import place_nicknames
from quotidian.analysis.lexicons.gazetteer import Candidate, Gazetteer, key
from quotidian.analysis.places import demonyms, embedded, evidence, metonymy, resolution, surroundings
from quotidian.analysis.places.resolution import PlaceName
from quotidian.datelines import run_in_dateline
from quotidian.model import Article, Location, Mention, Place, Span

MOST_CANDIDATES = 10
_LONGEST_ABBREVIATION = 5


@dataclass(slots=True)
class _Group:
    """The mentions of one place."""

    mentions: list[Mention] = field(default_factory=list)
    spellings: list[str] = field(default_factory=list)
    ranked: tuple[Candidate, ...] = ()


def resolve(article: Article, parse: Parse, mentions: Sequence[Mention]) -> tuple[Place, ...]:
    """Group the name mentions of places, add demonyms, and settle where each place lies.

    Places are in the order of their first mention and numbered so ("place-1"). Mentions that stand for a government
    are marked `as_government`.
    """
    gazetteer = Gazetteer.load()
    within_bodies, peoples_of_bodies = embedded.find(article.text, mentions, gazetteer)
    bare = [mention for mention in mentions if mention.kind == "place"]
    named = sorted((*bare, *within_bodies), key=lambda mention: mention.span)
    peoples = demonyms.find(parse, mentions, gazetteer)
    peoples += [(m, place) for m in peoples_of_bodies if (place := gazetteer.demonym(m.span.of(article.text)))]
    names = _names(article, named, peoples, gazetteer)
    resolution.settle(list(names.values()), [place for _, place in peoples])
    filed = _datelines(article)
    groups: dict[int | str, _Group] = {}
    for mention in named:
        spelling = mention.span.of(article.text)
        name = names[key(spelling)]
        group = groups.setdefault(name.chosen.id if name.chosen else key(spelling), _Group())
        may_govern = _may_govern(name.chosen) and not any(line.contains(mention.span) for line in filed)
        as_government = may_govern and mention.form == "name" and metonymy.stands_for_government(parse, mention.span)
        group.mentions.append(replace(mention, as_government=as_government))
        group.spellings.append(spelling)
        group.ranked = group.ranked or name.ranked
    for mention, place in peoples:
        group = groups.setdefault(place.id, _Group(ranked=(place,)))
        group.mentions.append(mention)
    ordered = sorted(groups.values(), key=lambda group: min(mention.span for mention in group.mentions))
    located = [(m.span, group.ranked[0].location) for group in ordered if group.ranked for m in group.mentions]
    return tuple(_place(article.text, number, group, located) for number, group in enumerate(ordered, 1))


def _datelines(article: Article) -> list[Span]:
    """Return the date lines, run into paragraphs or on lines of their own: they say where a report was filed."""
    found = []
    for block in article.blocks:
        words = block.span.of(article.text)
        line = words if block.kind == "dateline" else run_in_dateline(words) if block.kind == "paragraph" else None
        if line:
            found.append(Span(block.span.start, block.span.start + len(line)))
    return found


def _may_govern(place: Candidate | None) -> bool:
    """Say whether the place has a government, a people or a team of its own; a name that no map has may well have."""
    if place is None:
        return True
    return place.location.kind in ("country", "admin1") or (place.location.kind == "city" and place.capital)


def _names(
    article: Article, named: Sequence[Mention], peoples: Sequence[tuple[Mention, Candidate]], gazetteer: Gazetteer
) -> dict[str, PlaceName]:
    spellings = [mention.span.of(article.text) for mention in named]
    told = [*spellings, *(place.location.name for _, place in peoples)]
    names: dict[str, PlaceName] = {}
    for mention, spelling in zip(named, spellings, strict=True):
        known = names.get(key(spelling))
        if known is None:
            half = place_nicknames.half_of_country(spelling, told, gazetteer)
            known = names[key(spelling)] = PlaceName(half or gazetteer.candidates(spelling), mentions=0)
        known.mentions += 1
        known.hints.extend(evidence.hints(article.text, mention.span, gazetteer))
    return names


def _place(text: str, number: int, group: _Group, located: Sequence[tuple[Span, Location]]) -> Place:
    locations = tuple(candidate.location for candidate in group.ranked)
    name = _shown_name(group.spellings, locations[0] if locations else None)
    others = tuple(dict.fromkeys(spelling for spelling in group.spellings if spelling != name))
    mentions = tuple(sorted(group.mentions, key=lambda mention: mention.span))
    spot = locations[0] if locations else surroundings.nearest_town(text, (m.span for m in mentions), located)
    return Place(f"place-{number}", name, mentions, others, spot, locations[1 : MOST_CANDIDATES + 1])


def _shown_name(spellings: Sequence[str], location: Location | None) -> str:
    """Return the fullest name that the article uses; abbreviations and capitals give way to the gazetteer's name."""
    full = [s for s in spellings if not s.isupper() and not ("." in s and len(s) <= _LONGEST_ABBREVIATION)]
    if not full and location:
        return location.name
    return max(full or spellings, key=len)
