"""The rows of people, places and organisations: one entity a row, opening to its mentions in context."""

from collections import Counter
from collections.abc import Iterable, Sequence

from quotidian.model import Analysis, Article, Entity, Location, Person, Place

from ..mark_summary import counted
from ..marks import Mark, MarkKind, Target
from ..session import Session
from .contexts import ContextItems, Contexts
from .items import Item, folded


def entity_items(session: Session, kind: MarkKind) -> tuple[Item, ...]:
    """Return the rows of all entities of `kind`: people first by where they come up, the author of the piece last."""
    if session.analysis is None or session.article is None:
        return ()
    maker = _Maker(session, session.article, session.analysis)
    return tuple(maker.item(kind, entity) for entity in _entities(session.analysis, kind))


def _entities(analysis: Analysis, kind: MarkKind) -> Iterable[Entity]:
    if kind == "person":
        return sorted(analysis.people, key=lambda person: person.author)
    return analysis.places if kind == "place" else analysis.organisations


class _Maker:
    def __init__(self, session: Session, article: Article, analysis: Analysis) -> None:
        self._session = session
        self._contexts = Contexts(article)
        self._quotes = Counter(
            speaker for quote in analysis.quotes if quote.parts for speaker in dict.fromkeys(quote.speakers)
        )

    def item(self, kind: MarkKind, entity: Entity) -> Item:
        marks = self._session.occurrences_of(kind, entity.id)
        quotes = self._quotes[entity.id]
        # None for an author who stands in front matter alone.
        mentions = f"{len(marks):,}" if marks else ""
        return Item(
            "entity",
            entity.name,
            kind,
            Target(kind, entity.id),
            subtitle=_subtitle(entity),
            detail=f"{mentions} · {counted(quotes, 'quote')}" if quotes else mentions,
            positions=self._positions(marks),
            search=folded(" ".join((entity.name, *entity.aliases, _subtitle(entity)))),
            children=ContextItems(marks, self._contexts),
        )

    def _positions(self, marks: Sequence[Mark]) -> tuple[float, ...]:
        """Return the places of the mentions, to a five-hundredth of the article: a strip shows no more."""
        return tuple(sorted({round(self._contexts.share(mark.span), 3) for mark in marks}))


def _subtitle(entity: Entity) -> str:
    if isinstance(entity, Person):
        return " · ".join(part for part in (entity.role or "", "author" if entity.author else "") if part)
    if isinstance(entity, Place) and entity.location:
        return _where(entity.location, (entity.name, *entity.aliases))
    return ""


def _where(location: Location, names: Sequence[str]) -> str:
    """Return where a place was found: the location's own name where the article has another, its kind and country."""
    name = "" if folded(location.name) in map(folded, names) else location.name
    kind = {"admin1": "region", "admin2": "district", "other": ""}.get(location.kind, location.kind)
    country = location.country if location.kind != "country" else ""
    return ", ".join(part for part in (name, kind, country) if part)
