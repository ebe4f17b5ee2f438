"""The structure of an article: which block is the headline, a caption, furniture and so on.

Readers cut a text into blocks by its format; here the blocks that a format leaves as plain paragraphs are told apart by
wording and position. A date line that stands on a line of its own is a block of kind `dateline`. One that runs into
its paragraph ("SEOUL, April 12 (Reuters) — The …") stays in that paragraph, since blocks do not overlap, and is only
kept as `Article.dateline`.
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from quotidian import language
from quotidian.bylines import byline_names, is_role, names_alone, signature_names
from quotidian.captions import is_caption, may_be_doubled_caption
from quotidian.datelines import find_run_in, is_date_line, published_date, run_in_dateline
from quotidian.furniture import is_button, is_furniture
from quotidian.headings import CLOSED, LONGEST_HEADLINE, is_heading, is_headline, is_time
from quotidian.layout import plain_blocks
from quotidian.model import Article, Block, BlockKind, Span
from quotidian.pages import around_article, other_articles
from quotidian.publication import is_publication_line

LONGEST_DECK = 250
LONGEST_TITLE = 90
# Bylines and date lines stand within this many blocks of an article's start, or of its end.
MATTER = 6
TAIL = 4


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
    draft = _Draft(text, list(blocks))
    draft.classify()
    return Article(
        id=article_id if article_id is not None else text_hash(text),
        source=source,
        title=metadata.title or draft.title(),
        text=text,
        blocks=tuple(draft.blocks),
        byline=metadata.byline or draft.byline,
        dateline=draft.dateline,
        published=metadata.published or draft.published,
        language=metadata.language or language.detect(text),
        reader=reader,
        warnings=warnings,
    )


def text_hash(text: str) -> str:
    """Return the SHA-256 of `text` in hexadecimal; lone surrogates are hashed as they are."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


class _Draft:
    """An article whose blocks are being told apart, one kind after the other: earlier kinds are surer."""

    def __init__(self, text: str, blocks: list[Block]) -> None:
        self.text = text
        self.blocks = blocks
        self.byline: tuple[str, ...] = ()
        self.dateline: str | None = None
        self.published: str | None = None

    def classify(self) -> None:
        self._mark_all("furniture", is_furniture)
        self._mark_all("caption", is_caption)
        self._mark_doubled_captions()
        self._mark_all("dateline", is_time)
        self._mark_surroundings()
        self._mark_matter()
        self._mark_headline()
        self._mark_signatures()
        self._mark_deck()
        self._mark_headings()
        self._read_run_in_dateline()
        self._mark_repeated()

    def title(self) -> str:
        """Return the headline, or else the beginning of the first paragraph."""
        shown = [block for block in self.blocks if block.kind not in ("furniture", "byline", "dateline")]
        headline = next((block for block in shown if block.kind == "headline"), None)
        if headline is not None:
            return " ".join(self._words(headline).split())
        return _shortened(" ".join(self._words(shown[0]).split())) if shown else ""

    def _words(self, block: Block) -> str:
        return block.span.of(self.text)

    def _set(self, index: int, kind: BlockKind) -> None:
        self.blocks[index] = replace(self.blocks[index], kind=kind)

    def _paragraphs(self) -> list[int]:
        return [index for index, block in enumerate(self.blocks) if block.kind == "paragraph"]

    def _mark_all(self, kind: BlockKind, is_one: Callable[[str], bool]) -> None:
        for index in self._paragraphs():
            if is_one(self._words(self.blocks[index])):
                self._set(index, kind)

    def _mark_doubled_captions(self) -> None:
        """A line that stands twice in a row is a caption that the page repeats."""
        for index in self._paragraphs():
            following = self.blocks[index + 1 : index + 2]
            words = self._words(self.blocks[index])
            if following and self._words(following[0]) == words and may_be_doubled_caption(words):
                self._set(index, "caption")
                self._set(index + 1, "caption")

    def _mark_surroundings(self) -> None:
        """Find what only its place on the page tells: buttons beside furniture, menus, headlines of other articles."""
        for index in self._paragraphs():
            beside = self.blocks[max(index - 1, 0) : index + 2]
            if is_button(self._words(self.blocks[index])) and any(
                block.kind == "furniture" or is_button(self._words(block))
                for block in beside
                if block != self.blocks[index]
            ):
                self._set(index, "furniture")
        for around in (around_article, other_articles):
            for index in around(self.blocks, [self._words(block) for block in self.blocks]):
                self._set(index, "furniture")

    def _body(self) -> list[int]:
        return [index for index, block in enumerate(self.blocks) if block.kind not in ("furniture", "caption")]

    def _mark_matter(self) -> None:
        """Find byline and date line among the first and the last blocks that are not furniture."""
        indices = self._body()
        for index in dict.fromkeys((*indices[:MATTER], *indices[-TAIL:])):
            if self.blocks[index].kind != "paragraph":
                continue
            words = self._words(self.blocks[index])
            if (names := byline_names(words)) is not None:
                self._set_byline(index, names)
            elif is_date_line(words) or is_publication_line(words):
                self._set(index, "dateline")
                self.dateline = self.dateline or (None if is_publication_line(words) else words)
                self.published = self.published or published_date(words)

    def _set_byline(self, index: int, names: tuple[str, ...]) -> None:
        self._set(index, "byline")
        self.byline = tuple(dict.fromkeys((*self.byline, *names)))
        self.published = self.published or published_date(self._words(self.blocks[index]))

    def _mark_signatures(self) -> None:
        """Find the authors whom no "By" announces: below the headline or the deck, or at the end."""
        body = self._body()
        headline = next((i for i, index in enumerate(body) if self.blocks[index].kind == "headline"), None)
        if headline is None:
            return
        for index in body[headline + 1 : headline + 4]:
            words = self._words(self.blocks[index])
            above = self.blocks[body[body.index(index) - 1]].kind
            if self.blocks[index].kind != "paragraph":
                continue
            names = signature_names(words) or (None if self.byline else self._lone_names(index, words))
            if names is not None:
                self._set_byline(index, names)
            elif above == "byline" and is_role(words):
                self._set_byline(index, ())
        last = body[-1]
        is_text = last > body[headline] and self.blocks[last].kind in ("paragraph", "list_item")
        if is_text and not self.byline and (names := self._lone_names(last, self._words(self.blocks[last]))):
            self._set_byline(last, names)

    def _lone_names(self, index: int, words: str) -> tuple[str, ...] | None:
        """Return the authors that a line of names tells; somebody whom the text speaks of is none."""
        following = self.blocks[index + 1 : index + 2]
        is_in_place = bool(following) and following[0].kind in ("dateline", "furniture")
        names = names_alone(words, may_be_rare=is_in_place)
        spoken_of = names and words in names and any(self.text.count(name.split()[-1]) > 1 for name in names)
        return None if spoken_of else names

    def _mark_headline(self) -> None:
        if any(block.kind == "headline" for block in self.blocks):
            return
        body = self._body()
        first = next((index for index in body if self.blocks[index].kind not in ("byline", "dateline")), None)
        if first is None or self.blocks[first].kind != "paragraph":
            return
        span = self.blocks[first].span
        start = find_run_in(self._words(self.blocks[first]), LONGEST_HEADLINE)
        if start is not None:
            end = span.start + len(self.text[span.start : span.start + start].rstrip())
            self.blocks[first : first + 1] = [
                Block("headline", Span(span.start, end)),
                replace(self.blocks[first], span=Span(span.start + start, span.end)),
            ]
        elif body[-1] != first and is_headline(self._words(self.blocks[first])):
            self._set(first, "headline")

    def _mark_deck(self) -> None:
        """A line between headline and byline, or an open line between headline and first paragraph, is the deck."""
        body = self._body()
        headline = next((i for i, index in enumerate(body) if self.blocks[index].kind == "headline"), None)
        if headline is None or len(body) < headline + 3:
            return
        block, following = (self.blocks[index] for index in body[headline + 1 : headline + 3])
        words = self._words(block)
        if block.kind != "paragraph" or len(words) > LONGEST_DECK or run_in_dateline(words):
            return
        closes_matter = following.kind in ("byline", "dateline") and not is_time(self._words(following))
        is_open = not CLOSED.search(words) and len(words.split()) > 3 and len(self._words(following)) > len(words)
        if closes_matter or (is_open and following.kind == "paragraph"):
            self._set(body[headline + 1], "deck")

    def _mark_headings(self) -> None:
        followings = self._followings()
        paragraphs = self._paragraphs()
        # The first is the lead, unless the matter is already behind it.
        if paragraphs and self.blocks[paragraphs[0] - 1].kind not in ("byline", "dateline"):
            paragraphs = paragraphs[1:]
        for index in paragraphs:
            following = followings[index]
            words = self._words(self.blocks[index])
            if (
                following
                and following.kind in ("paragraph", "list_item", "quote")
                and is_heading(words, self._words(following))
            ):
                self.blocks[index] = replace(self.blocks[index], kind="heading", level=2)

    def _followings(self) -> list[Block | None]:
        """Return for each block the next that is neither caption nor furniture; from the end, so in linear time."""
        followings: list[Block | None] = []
        following = None
        for block in reversed(self.blocks):
            followings.append(following)
            if block.kind not in ("caption", "furniture"):
                following = block
        return followings[::-1]

    def _read_run_in_dateline(self) -> None:
        first = next((block for block in self.blocks if block.kind == "paragraph"), None)
        if first is not None and self.dateline is None:
            self.dateline = run_in_dateline(self._words(first))
            if self.dateline:
                self.published = self.published or published_date(self.dateline)

    def _mark_repeated(self) -> None:
        seen: set[str] = set()
        for index, block in enumerate(self.blocks):
            if block.kind == "caption":
                words = " ".join(self._words(block).split())
                self.blocks[index] = replace(block, repeated=words in seen)
                seen.add(words)


def _shortened(words: str) -> str:
    """Return the beginning of `words` that has room in a title, cut at a space or, where that would take too much, in a
    word: Chinese and Japanese have no spaces.
    """
    if len(words) <= LONGEST_TITLE:
        return words
    space = words.rfind(" ", LONGEST_TITLE // 2, LONGEST_TITLE)
    return f"{words[: space if space > 0 else LONGEST_TITLE - 1]}…"
