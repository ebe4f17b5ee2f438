"""The rows of quotes: in reading order, or under their speakers with the unsure ones first."""

from collections.abc import Iterable, Sequence

from quotidian.model import Article, Quote, Span

from ..mark_summary import is_sure, speaker_line
from ..marks import MarkKind, Target
from ..session import Session
from .contexts import Contexts
from .items import Item, folded

UNSURE_HEADING = "Speaker unsure"


def quotes_in_order(session: Session) -> tuple[Item, ...]:
    """Return one row a quote, in reading order; those without quotation marks where they are shown."""
    if session.article is None:
        return ()
    contexts = Contexts(session.article)
    return tuple(_item(quote, session.article, contexts, session.speakers_of(quote)) for quote in _listed(session))


def quotes_by_speaker(session: Session) -> tuple[Item, ...]:
    """Return a heading for each speaker with the quotes below it: unsure ones first, then by first appearance.

    What several say together stands below each of them.
    """
    if session.article is None:
        return ()
    contexts = Contexts(session.article)
    groups: dict[str, list[Quote]] = {UNSURE_HEADING: []}
    listed = list(_listed(session))
    items = {}
    for quote in listed:
        names = session.speakers_of(quote)
        items[quote.id] = _item(quote, session.article, contexts, names)
        for name in names if is_sure(quote) else [UNSURE_HEADING]:
            groups.setdefault(name, []).append(quote)
    quoted_words = _words(listed, contexts) or 1
    return tuple(
        _heading(name, [items[quote.id] for quote in quotes], quotes, _words(quotes, contexts) / quoted_words)
        for name, quotes in groups.items()
        if quotes
    )


def _listed(session: Session) -> Iterable[Quote]:
    quotes = session.analysis.quotes if session.analysis else ()
    with_indirect = "indirect" in session.shown_kinds
    return sorted((quote for quote in quotes if quote.parts or with_indirect), key=lambda quote: min(_stretches(quote)))


def _stretches(quote: Quote) -> Sequence[Span]:
    """Return what a quote says: its words in quotation marks, all of it where there are none."""
    return sorted(quote.parts) or (quote.span,)


def _words(quotes: Iterable[Quote], contexts: Contexts) -> int:
    return sum(len(contexts.words(part).split()) for quote in quotes for part in quote.parts)


def _heading(name: str, items: Sequence[Item], quotes: Sequence[Quote], share: float) -> Item:
    marked = sum(bool(quote.parts) for quote in quotes)
    details = [f"{marked:,}"] if marked else []
    details += [f"{len(quotes) - marked:,} indirect"] if marked < len(quotes) else []
    details += [f"{100 * share:.0f} % of quoted words"] if marked and name != UNSURE_HEADING else []
    return Item(
        "heading",
        name,
        "quote",
        detail=" · ".join(details),
        search=folded(name),
        unsure=name == UNSURE_HEADING,
        children=tuple(items),
    )


def _item(quote: Quote, article: Article, contexts: Contexts, names: Sequence[str]) -> Item:
    words = " … ".join(map(contexts.words, _stretches(quote)))
    kind: MarkKind = "quote" if quote.parts else "indirect"
    line = f"{speaker_line(quote, article.text, names)}{_remark(quote)}"
    return Item(
        "quote",
        words,
        kind,
        Target(kind, quote.id),
        subtitle=line,
        search=folded(f"{words} {' '.join(names)}"),
        unsure=not is_sure(quote),
    )


def _remark(quote: Quote) -> str:
    if not quote.parts:
        return " · indirect"
    return f" · {len(quote.parts)} parts" if len(quote.parts) > 1 else ""
