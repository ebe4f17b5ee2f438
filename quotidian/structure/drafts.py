"""An article whose blocks are being told apart, one kind after the other: earlier kinds are surer."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from quotidian.model import Block, BlockKind
from quotidian.structure.datelines import published_date


class Draft:
    """The text, its blocks as far as they are told apart, and what was read from them."""

    def __init__(self, text: str, blocks: list[Block]) -> None:
        self.text = text
        self.blocks = blocks
        self.byline: tuple[str, ...] = ()
        self.dateline: str | None = None
        self.published: str | None = None

    def words(self, index: int) -> str:
        """Return the words of a block."""
        return self.blocks[index].span.of(self.text)

    def mark(self, indices: Iterable[int], kind: BlockKind) -> None:
        """Say of which kind these blocks are."""
        for index in indices:
            self.blocks[index] = replace(self.blocks[index], kind=kind)

    def mark_all(self, kind: BlockKind, is_one: Callable[[str], bool]) -> None:
        """Say of all paragraphs whose words pass the test of which kind they are."""
        self.mark([index for index in self.paragraphs() if is_one(self.words(index))], kind)

    def mark_byline(self, index: int, names: tuple[str, ...]) -> None:
        """Say that a block is a byline, perhaps with a date in it, and whom it names."""
        self.mark([index], "byline")
        # Some pages write the same name in capitals too.
        known = {name.casefold() for name in self.byline}
        self.byline += tuple(dict.fromkeys(name for name in names if name.casefold() not in known))
        self.published = self.published or published_date(self.words(index))

    def paragraphs(self) -> list[int]:
        """Return the numbers of the blocks that are still paragraphs."""
        return [index for index, block in enumerate(self.blocks) if block.kind == "paragraph"]

    def body(self) -> list[int]:
        """Return the numbers of the blocks that are the article's own: no furniture, no captions."""
        return [index for index, block in enumerate(self.blocks) if block.kind not in ("furniture", "caption")]

    def headline(self) -> int | None:
        """Return where the headline stands, if one was found."""
        return next((index for index, block in enumerate(self.blocks) if block.kind == "headline"), None)
