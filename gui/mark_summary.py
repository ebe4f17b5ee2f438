"""What a mark is, in words: for hover texts and for assistive technology."""

from collections.abc import Sequence
from html import escape

from quotidian.model import Entity, Person, Quote

from .marks import Mark, MarkKind
from .session import Session

KIND_NAMES: dict[MarkKind, str] = {
    "person": "Person",
    "place": "Place",
    "quote": "Quote",
    "organisation": "Organisation",
    "note": "Note",
    "indirect": "Indirect quote",
}
# architecture.md: a confidence from here upwards means "sure".
SURE = 0.8


def counted(number: int, word: str) -> str:
    """Return "1 quote", "9 quotes": a number with its word in the singular or the plural."""
    plural = word[:-1] + "ies" if word.endswith("y") else word + "s"
    return f"{number:,} {word if number == 1 else plural}"


def is_sure(quote: Quote) -> bool:
    """Say whether the speaker of `quote` is known and sure."""
    return quote.speaker is not None and quote.confidence >= SURE


def speaker_line(quote: Quote, article_text: str, names: Sequence[str]) -> str:
    """Return who speaks as far as it is known: "Ida Holm said", "he said · inferred: Ida Holm", "perhaps Ida Holm".

    `names` are those of all speakers.
    """
    speaker = quote.speaker
    if speaker is None:
        return "Speaker unknown"
    who = " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
    if not is_sure(quote):
        return f"perhaps {who}"
    cue = f" {quote.cue.of(article_text)}" if quote.cue and quote.cue.start >= speaker.span.end else ""
    if not cue.endswith(("ed", "said", "wrote", "s")):
        # After the name alone, "told", "adding" and "recall" would be no sentence.
        cue = ""
    words = speaker.span.of(article_text)
    if speaker.inferred:
        return f"{who} · inferred" if words in who else f"{words}{cue} · inferred: {who}"
    return f"{who}{cue}"


def title_and_lines(session: Session, mark: Mark) -> tuple[str, list[str]]:
    """Return the name of what a mark stands for and the lines that tell more of it."""
    target = mark.target
    kind = KIND_NAMES[target.kind]
    if target.kind in ("quote", "indirect"):
        quote = session.quote(target.id)
        text = session.article.text if session.article else ""
        return kind, [speaker_line(quote, text, session.speakers_of(quote))] if quote else []
    if target.kind == "note":
        note = session.annotation(target.id)
        return (kind, [note.body]) if note and note.body else ("Highlight", [])
    entity = session.entity(target)
    return (entity.name, _entity_lines(session, entity, mark)) if entity else (kind, [])


def _entity_lines(session: Session, entity: Entity, mark: Mark) -> list[str]:
    mentions = session.occurrences_of(mark.target.kind, mark.target.id)
    counts = [f"{KIND_NAMES[mark.target.kind]} · {counted(len(mentions), 'mention')}"]
    if quotes := session.quotes_of(entity.id):
        counts.append(counted(quotes, "quote"))
    lines = [" · ".join(counts)]
    if isinstance(entity, Person) and entity.role:
        lines.insert(0, entity.role)
    other_names = [alias for alias in entity.aliases if alias != entity.name]
    if other_names:
        lines.append(f"Also {', '.join(other_names)}")
    form = next((mention.form for mention in entity.mentions if mention.span == mark.span), "name")
    if form in ("pronoun", "description"):
        lines.append("Inferred: no name stands here")
    return lines


def hover_text(session: Session, mark: Mark) -> str:
    """Return the rich text of a mark's hover card; nothing in it is the article's or the reader's own markup."""
    title, lines = title_and_lines(session, mark)
    rows = "".join(f"<br>{escape(line)}" for line in lines)
    return f"<div style='white-space: pre-wrap'><b>{escape(title)}</b>{rows}</div>"
