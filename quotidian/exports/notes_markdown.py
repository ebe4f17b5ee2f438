"""A reader's notes on one article as a Markdown document."""

import re
from collections.abc import Iterable, Iterator

from quotidian.model import Annotation, Article

_INLINE_SPECIALS = re.compile(r"[\\`*_\[\]#]|~~+")
_LINE_SPECIALS = re.compile(r"^(\d+)([.)])|^([-+=])")
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")


def notes_as_markdown(article: Article, annotations: Iterable[Annotation]) -> str:
    """Return the title, the source, and every note with the words it is on; deleted ones are left out.

    The article's words are escaped and quoted, the reader's own Markdown stands as written. Notes whose words are no
    longer in the text come last, under a heading of their own.
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
    yield "\n".join(f"> {_escaped(line)}".rstrip() for line in note.anchor.exact.splitlines())
    if note.body.strip():
        yield _with_fence_closed(note.body.strip("\n"))
    facts = [f"Tags: {', '.join(_escaped(tag) for tag in note.tags)}"] if note.tags else []
    facts += [f"Colour: {_escaped(note.colour)}", f"Written: {note.created}"]
    if note.modified != note.created:
        facts.append(f"Changed: {note.modified}")
    yield "\n".join(f"- {fact}" for fact in facts)


def _place(article: Article, note: Annotation) -> str:
    """Say where the words stand: the block, counted among its kind, and the code points."""
    start, end = note.anchor.start, note.anchor.end
    characters = f"characters {start}–{end}"
    for block in article.blocks:
        if block.span.start <= start < block.span.end:
            alike = [other for other in article.blocks if other.kind == block.kind and other.span <= block.span]
            return f"{block.kind.replace('_', ' ').capitalize()} {len(alike)}, {characters}"
    return characters.capitalize()


def _escaped(line: str) -> str:
    """Return one line of plain words that no Markdown reader takes for anything else."""
    words = " ".join(line.split()).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    words = _INLINE_SPECIALS.sub(lambda found: "".join(f"\\{character}" for character in found[0]), words)
    return _LINE_SPECIALS.sub(lambda found: f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}", words)


def _with_fence_closed(body: str) -> str:
    """Close a code fence that the reader left open: it would swallow all that follows."""
    fence = ""
    for line in body.splitlines():
        found = _FENCE.match(line)
        if not found:
            continue
        if not fence:
            fence = found[1]
        elif found[1].startswith(fence) and not line.strip().strip(fence[0]):
            fence = ""
    return f"{body}\n{fence}" if fence else body
