"""A reader's notes on one article as a Markdown document."""

import re
from collections.abc import Iterable, Iterator

from quotidian.model import Annotation, Article, Span

_INLINE_SPECIALS = re.compile(r"[\\`*_\[\]#]|~~+")
_LINE_SPECIALS = re.compile(r"^(\d+)([.)])|^([-+=])")
# A tag, comment or declaration, but no "<https://…>" or "<name@…>".
_RAW_HTML = re.compile(r"<(?![a-z][a-z\d+.-]+:[^\s<>]*>|[^\s<>@]+@[^\s<>]+>)[a-z/!?]", re.IGNORECASE)


def notes_as_markdown(article: Article, annotations: Iterable[Annotation]) -> str:
    """Return the title, the source, and every note with the words it is on; deleted ones are left out.

    The article's words are escaped and quoted; so is the reader's own Markdown, but not escaped. Notes whose words are
    no longer in the text come last, under a heading of their own.
    """
    shown = sorted((note for note in annotations if note.state != "deleted"), key=lambda note: note.anchor.start)
    placed = [note for note in shown if note.state == "anchored"]
    orphans = [note for note in shown if note.state == "orphan"]
    parts = [f"# Notes on {_escaped(article.title) or 'an article without a title'}", *_origin(article)]
    if not shown:
        parts.append("There are no notes.")
    for number, note in enumerate(placed, 1):
        parts += [f"## {number}. {_place(article, note)}", *_note(note)]
    if orphans:
        parts.append("## Notes whose words are no longer in the text")
    for number, note in enumerate(orphans, len(placed) + 1):
        parts += [f"### {number}. Without a place", *_note(note)]
    return "\n\n".join(parts) + "\n"


def _origin(article: Article) -> Iterator[str]:
    yield f"Source: {_escaped(article.source)}"
    if article.published:
        yield f"Published: {_escaped(article.published)}"


def _note(note: Annotation) -> Iterator[str]:
    yield _quoted(_escaped(line) for line in note.anchor.exact.strip().splitlines() or [""])
    if note.body.strip():
        # Without a paragraph between them two block quotes would become one.
        yield "Note:"
        yield _quoted(_contained(note.body))
    facts = [f"Tags: {', '.join(_escaped(tag) for tag in note.tags)}"] if note.tags else []
    facts += [f"Colour: {_escaped(note.colour)}", f"Written: {note.created}"]
    if note.modified != note.created:
        facts.append(f"Changed: {note.modified}")
    yield "\n".join(f"- {fact}" for fact in facts)


def _place(article: Article, note: Annotation) -> str:
    """Say where the words stand: the block, counted among its kind, and the code points."""
    span = Span(note.anchor.start, note.anchor.end)
    characters = f"characters {span.start}–{span.end}"
    for block in article.blocks:
        if block.span.overlaps(span):
            alike = [other for other in article.blocks if other.kind == block.kind and other.span <= block.span]
            return f"{block.kind.replace('_', ' ').capitalize()} {len(alike)}, {characters}"
    return characters.capitalize()


def _escaped(line: str) -> str:
    """Return one line of plain words that no Markdown reader takes for anything else."""
    words = " ".join(line.split()).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    words = _INLINE_SPECIALS.sub(lambda found: "".join(f"\\{character}" for character in found[0]), words)
    return _LINE_SPECIALS.sub(lambda found: f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}", words)


def _quoted(lines: Iterable[str]) -> str:
    """Return the lines as one block quote, whose end closes all that was opened in it: fences, lists, HTML blocks."""
    return "\n".join(f"> {line}".rstrip() for line in lines)


def _contained(body: str) -> list[str]:
    """Return a note's lines, as an indented code block if there is HTML in them.

    A comment or an element left open would swallow the notes behind it even from within a block quote, and no Markdown
    reader can be trusted to close it.
    """
    lines = body.strip("\r\n").splitlines()
    return [f"    {line}" for line in lines] if _RAW_HTML.search(body) else lines
