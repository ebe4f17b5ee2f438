"""An analysis as Markdown for people: who, where, and who said what."""

import re
from collections.abc import Iterable, Iterator, Sequence

from quotidian.model import Analysis, Article, Entity, Location, Person, Place, Quote

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|])")


def to_pieces(results: Iterable[tuple[Article, Analysis]]) -> Iterator[str]:
    """Yield each article's report, a blank line between them."""
    between = ""
    for article, analysis in results:
        yield between + to_markdown(article, analysis)
        between = "\n"


def to_markdown(article: Article, analysis: Analysis) -> str:
    """Return a short report of one article, its sections People, Places, Organisations and Quotes where not empty."""
    return "\n".join(_lines(article, analysis)) + "\n"


def _lines(article: Article, analysis: Analysis) -> Iterator[str]:
    yield f"# {_plain(article.title)}"
    about = [*article.byline, *(part for part in (article.dateline, article.published) if part)]
    if about:
        yield f"\n{_plain(' · '.join(about))}"
    yield from (f"\n> {_plain(warning)}" for warning in (*article.warnings, *analysis.warnings))
    yield from _section("People", map(_person, analysis.people))
    yield from _section("Places", map(_place, analysis.places))
    yield from _section("Organisations", map(_entity, analysis.organisations))
    yield from _section("Quotes", (_quote(article, analysis, quote) for quote in analysis.quotes))


def _section(title: str, items: Iterable[str]) -> Iterator[str]:
    shown = [f"- {item}" for item in items]
    if shown:
        yield f"\n## {title}\n"
        yield from shown


def _entity(entity: Entity, details: Sequence[str] = ()) -> str:
    count = len(entity.mentions)
    also = [f"also {', '.join(entity.aliases)}"] if entity.aliases else []
    # The author may stand in front matter alone.
    mentions = [f"{count} mention" if count == 1 else f"{count} mentions"] if count else []
    said = _plain(", ".join([*details, *also, *mentions]))
    return f"**{_plain(entity.name)}** ({said})"


def _person(person: Person) -> str:
    return _entity(person, [*([person.role] if person.role else []), *(["author"] if person.author else [])])


def _place(place: Place) -> str:
    return _entity(place, [_spot(place.location)] if place.location else [])


def _spot(location: Location) -> str:
    north = f"{abs(location.latitude):.2f}° {'N' if location.latitude >= 0 else 'S'}"
    east = f"{abs(location.longitude):.2f}° {'E' if location.longitude >= 0 else 'W'}"
    return f"{north} {east}"


def _quote(article: Article, analysis: Analysis, quote: Quote) -> str:
    speaker = _plain(" and ".join(analysis.speaker_names(quote))) or "Unknown"
    return f"**{speaker}** ({quote.kind}): {_plain(quote.span.of(article.text))}"


def _plain(text: str) -> str:
    """Return `text` on one line, with what Markdown would take for marks escaped."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))
