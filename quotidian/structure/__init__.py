"""The structure of an article: which block is the headline, a caption, furniture and so on.

Readers cut a text into blocks by its format; here the blocks that a format leaves as plain paragraphs are told apart by
wording and position. A date line that stands on a line of its own is a block of kind `dateline`. One that runs into
its paragraph ("SEOUL, April 12 (Reuters) — The …") stays in that paragraph, since blocks do not overlap, and is only
kept as `Article.dateline`.

The order of the rules, and what each is for: how many of the 379 facts of structure of the quality gate go wrong
without it (4 with all), and how many of 34 headlines and bylines of 17 pages pasted whole, 10 of them our own (3).

| rule                                               | gate | pages |
|----------------------------------------------------|------|-------|
| furniture by its wording                           |  +77 |    +6 |
| captions by their credit or opening                |  +21 |       |
| captions doubled, or after "Image caption"         |      |       | a caption left as text gives false speakers
| the hours of a live report                         |   +1 |       |
| the headline below a menu                          |      |    +1 |
| buttons beside furniture                           |      |       | a "Save" or "102" is no heading
| menus before and after the article                 |      |       | 910 lines of 17 pages, no headings and names
| kickers over the headline                          |      |    +2 |
| headlines of other articles                        |   +4 |       |
| bylines and date lines, "By" in other languages    |  +65 |    +1 |
| the headline                                       |  +92 |       |
| names that no "By" announces                       |  +11 |    +3 |
| the deck                                           |  +15 |       |
| headings                                           |  +22 |       |
| date lines that run into the paragraph             |  +23 |       |
| the language                                       |   +3 |       |

None of them changes a figure of the corpora of news by more than 0.1: those hold hardly anything but running text, and
of their 640,000 words no more is furniture than 280 lines, all of them rightly so.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from quotidian import language
from quotidian.model import Article, Block, Span
from quotidian.structure.captions import goes_on_caption, is_caption, may_be_doubled_caption
from quotidian.structure.datelines import find_run_in
from quotidian.structure.drafts import Draft
from quotidian.structure.furniture import is_furniture, opens_cards
from quotidian.structure.headings import LONGEST_HEADLINE, is_heading, is_headline, is_time
from quotidian.structure.layout import plain_blocks
from quotidian.structure.matter import mark_deck, mark_matter, mark_signatures, read_run_in_dateline
from quotidian.structure.pages import around_article, kickers, other_articles, share_bars, title_below_menu

LONGEST_TITLE = 90


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a format says about an article apart from its text (front matter); empty where it says nothing."""

    title: str = ""
    byline: tuple[str, ...] = ()
    published: str | None = None
    language: str = ""


NOTHING_SAID = Metadata()


def structure_plain_text(text: str, article_id: str | None = None, source: str = "text") -> Article:
    """Return the article that a plain text is; `text` is kept as it is, whatever it holds."""
    return build_article(text, plain_blocks(text), article_id=article_id, source=source)


def build_article(
    text: str,
    blocks: Sequence[Block],
    *,
    article_id: str | None = None,
    source: str,
    reader: str = "text",
    metadata: Metadata = NOTHING_SAID,
    warnings: tuple[str, ...] = (),
) -> Article:
    """Return the article with each block of kind paragraph given the kind that its words and position tell.

    The id is `article_id`, or the SHA-256 of the text. What `metadata` says goes before what the text says.
    """
    draft = Draft(text, list(blocks))
    _classify(draft)
    return Article(
        id=article_id if article_id is not None else text_hash(text),
        source=source,
        title=metadata.title or _title(draft),
        text=text,
        blocks=tuple(draft.blocks),
        byline=metadata.byline or draft.byline,
        dateline=draft.dateline,
        published=metadata.published or draft.published,
        language=metadata.language or language.detect(_running_text(draft)),
        reader=reader,
        warnings=warnings,
    )


def text_hash(text: str) -> str:
    """Return the SHA-256 of `text` in hexadecimal; lone surrogates are hashed as they are."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _classify(draft: Draft) -> None:
    draft.mark_all("furniture", is_furniture)
    draft.mark_all("caption", is_caption)
    _mark_further_captions(draft)
    draft.mark_all("dateline", is_time)
    _mark_surroundings(draft)
    mark_matter(draft)
    _mark_headline(draft)
    mark_signatures(draft)
    mark_deck(draft)
    _mark_headings(draft)
    read_run_in_dateline(draft)
    _mark_repeated(draft)


def _running_text(draft: Draft) -> str:
    """Return the words of the article's own blocks: its page may speak another language."""
    return "\n".join(map(draft.words, draft.body())) or draft.text


def _title(draft: Draft) -> str:
    """Return the headline, or else the beginning of the first paragraph."""
    headline = draft.headline()
    if headline is not None:
        return " ".join(draft.words(headline).split())
    kinds = ("furniture", "byline", "dateline")
    first = next((index for index, block in enumerate(draft.blocks) if block.kind not in kinds), None)
    return _shortened(" ".join(draft.words(first).split())) if first is not None else ""


def _mark_further_captions(draft: Draft) -> None:
    """Find captions that other lines tell: said twice in a row by the page, or announced by the line before."""
    for index in draft.paragraphs():
        words = draft.words(index)
        if index + 1 < len(draft.blocks) and draft.words(index + 1) == words and may_be_doubled_caption(words):
            draft.mark([index, index + 1], "caption")
        elif index and draft.blocks[index - 1].kind == "caption" and goes_on_caption(draft.words(index - 1), words):
            draft.mark([index], "caption")


def _mark_surroundings(draft: Draft) -> None:
    """Find what only its place on the page tells: buttons beside furniture, menus, headlines of other articles."""
    words = [draft.words(index) for index in range(len(draft.blocks))]
    headings = [index for index, block in enumerate(draft.blocks) if block.kind == "heading"]
    draft.mark([index for index in headings if is_furniture(words[index]) and opens_cards(words[index])], "furniture")
    title = title_below_menu(draft.blocks, words)
    if title is not None and draft.headline() is None:
        draft.mark([title], "headline")
    for surroundings in (share_bars, around_article, kickers, other_articles):
        draft.mark(surroundings(draft.blocks, words), "furniture")


def _mark_headline(draft: Draft) -> None:
    if draft.headline() is not None:
        return
    body = draft.body()
    first = next((index for index in body if draft.blocks[index].kind not in ("byline", "dateline")), None)
    if first is None or draft.blocks[first].kind != "paragraph":
        return
    span = draft.blocks[first].span
    start = find_run_in(draft.words(first), LONGEST_HEADLINE)
    if start is not None:
        end = span.start + len(draft.text[span.start : span.start + start].rstrip())
        draft.blocks[first : first + 1] = [
            Block("headline", Span(span.start, end)),
            replace(draft.blocks[first], span=Span(span.start + start, span.end)),
        ]
    elif body[-1] != first and is_headline(draft.words(first)):
        draft.mark([first], "headline")


def _mark_headings(draft: Draft) -> None:
    followings = _followings(draft.blocks)
    paragraphs = draft.paragraphs()
    # The first is the lead, unless the matter is already behind it.
    if paragraphs and draft.blocks[paragraphs[0] - 1].kind not in ("byline", "dateline"):
        paragraphs = paragraphs[1:]
    for index in paragraphs:
        following = followings[index]
        if (
            following
            and following.kind in ("paragraph", "list_item", "quote")
            and is_heading(draft.words(index), following.span.of(draft.text))
        ):
            draft.blocks[index] = replace(draft.blocks[index], kind="heading", level=2)


def _followings(blocks: Sequence[Block]) -> list[Block | None]:
    """Return for each block the next that is neither caption nor furniture; from the end, so in linear time."""
    followings: list[Block | None] = []
    following = None
    for block in reversed(blocks):
        followings.append(following)
        if block.kind not in ("caption", "furniture"):
            following = block
    return followings[::-1]


def _mark_repeated(draft: Draft) -> None:
    seen: set[str] = set()
    for index, block in enumerate(draft.blocks):
        if block.kind == "caption":
            words = " ".join(draft.words(index).split())
            draft.blocks[index] = replace(block, repeated=words in seen)
            seen.add(words)


def _shortened(words: str) -> str:
    """Return the beginning of `words` that has room in a title, cut at a space or, where that would take too much, in a
    word: Chinese and Japanese have no spaces.
    """
    if len(words) <= LONGEST_TITLE:
        return words
    space = words.rfind(" ", LONGEST_TITLE // 2, LONGEST_TITLE)
    return f"{words[: space if space > 0 else LONGEST_TITLE - 1]}…"
