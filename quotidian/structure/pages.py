"""A web page copied whole: the menus before its article and the lists after it.

The article is the stretch where sentences outweigh lines that are none, the maximum subsequence of Pasternack and Roth
(2009). Only a page that begins with a menu, or ends in furniture and a menu, is trimmed. Where a line stands makes no
long sentence furniture, and after the article none at all.
"""

import re
from collections.abc import Sequence
from itertools import accumulate

from quotidian.lexicons.place_words import is_country
from quotidian.model import Block
from quotidian.structure.bylines import byline_names
from quotidian.structure.datelines import published_date
from quotidian.structure.furniture import is_button, is_section, opens_cards

LONGEST_ENTRY = 4
LONGEST_TITLE = 180
# A menu has at least as many entries; a list of players may stand over an article, but below its headline.
FEWEST_ENTRIES = 8
FEWEST_SIGNS = 3
# A long paragraph proves no more than this many words; a line that is no sentence costs as many as these.
MOST_WORDS = 50
FEWEST_WORDS_OF_LEAD = 12
LETTERS_PER_WORD = 10
COST = 10
LONGEST_CARD = 140

_TEXT = ("paragraph", "heading", "list_item")
_CLOSED = re.compile(r"[.!?…。！？؟।][\"'”’)\]»」]*$")
_LETTER = re.compile(r"[^\W\d_]")


def share_bars(blocks: Sequence[Block], words: Sequence[str]) -> set[int]:
    """Return the numbers of the lines that are one button each ("Facebook", "Save") beside furniture or another."""
    buttons = {i for i, block in enumerate(blocks) if block.kind == "paragraph" and is_button(words[i])}
    beside = buttons | {i for i, block in enumerate(blocks) if block.kind == "furniture"}
    return {i for i in buttons if i - 1 in beside or i + 1 in beside}


def around_article(blocks: Sequence[Block], words: Sequence[str]) -> set[int]:
    """Return the numbers of the lines that stand around the article of a page copied whole; none if it was not."""
    start, end = _bounds(blocks, words)
    title = _title(blocks, words, start)
    menu = _menu_above(blocks, words, title)
    tail = end if menu else _menu_below(blocks, words, end)
    between = {i for i in range(title + 1, start) if menu and _is_entry(words[i])}
    return menu | {
        i for i in (*between, *range(tail, len(blocks))) if not _CLOSED.search(words[i]) and not _is_matter(words[i])
    }


def title_below_menu(blocks: Sequence[Block], words: Sequence[str]) -> int | None:
    """Return where the headline stands on a page copied whole; None if it does not begin with a menu."""
    title = _title(blocks, words, _bounds(blocks, words)[0])
    return title if _menu_above(blocks, words, title) else None


def kickers(blocks: Sequence[Block], words: Sequence[str]) -> set[int]:
    """Return the numbers of the lines over the headline that name a section or a country: "World", "Norway"."""
    lead = next((i for i, line in enumerate(words) if blocks[i].kind != "furniture" and is_lead(line)), 0)
    found: set[int] = set()
    for index in range(lead):
        if blocks[index].kind != "furniture":
            if blocks[index].kind != "paragraph" or not (is_section(words[index]) or is_country(words[index])):
                return found if _may_be_title(words[index]) else set()
            found.add(index)
    return set()


def other_articles(blocks: Sequence[Block], words: Sequence[str]) -> set[int]:
    """Return the numbers of the headlines that follow "Related stories" and the like, below the first sentence.

    Between two paragraphs the last of them may be a heading of the article's own, so that it is left out.
    """
    cards: set[int] = set()
    run: list[int] | None = None
    lead = next((i for i, line in enumerate(words) if blocks[i].kind != "furniture" and is_lead(line)), len(words))
    for index, line in enumerate(words[lead:], lead):
        if blocks[index].kind == "furniture":
            cards.update(run or ())
            run = [] if opens_cards(line) else run
        elif run is not None and _is_card(blocks[index], line):
            run.append(index)
        else:
            cards.update((run or ())[:-1])
            run = None
    return cards | set(run or ())


def _bounds(blocks: Sequence[Block], words: Sequence[str]) -> tuple[int, int]:
    """Return where the article begins and ends, half-open."""
    return _heaviest([_weight(block, line) for block, line in zip(blocks, words, strict=True)])


def _menu_above(blocks: Sequence[Block], words: Sequence[str], title: int) -> set[int]:
    menu = {i for i in range(title) if blocks[i].kind in _TEXT and not _is_long(words[i])}
    return menu if sum(_is_entry(words[i]) for i in menu) >= FEWEST_ENTRIES else set()


def _menu_below(blocks: Sequence[Block], words: Sequence[str], end: int) -> int:
    """Return where furniture and a menu begin after the article that ends at `end`: behind the last block for none."""
    signs = [i for i in range(end, len(blocks)) if blocks[i].kind == "furniture"]
    if len(signs) < FEWEST_SIGNS:
        return len(blocks)
    entries = [i for i in range(signs[0], len(blocks)) if blocks[i].kind != "furniture" and _is_entry(words[i])]
    return signs[0] if len(entries) >= FEWEST_ENTRIES else len(blocks)


def _is_card(block: Block, line: str) -> bool:
    is_text = block.kind in _TEXT and _LETTER.search(line) is not None
    return is_text and len(line) <= LONGEST_CARD and not (_CLOSED.search(line) and not line.endswith("?"))


def _weight(block: Block, line: str) -> int:
    if block.kind in ("furniture", "caption"):
        return -COST // 2
    return min(_length(line), MOST_WORDS) if _CLOSED.search(line) or block.kind == "quote" else -COST


def _length(line: str) -> int:
    """Return how many words a line has; where there are no spaces between words, about how many it would have."""
    return max(len(line.split()), len(line) // LETTERS_PER_WORD)


def _heaviest(weights: Sequence[int]) -> tuple[int, int]:
    """Return the bounds, half-open, of the run of numbers with the largest sum."""
    sums = [0, *accumulate(weights)]
    lowest = best = start = end = 0
    for index, total in enumerate(sums):
        if total < sums[lowest]:
            lowest = index
        if total - sums[lowest] > best:
            best, start, end = total - sums[lowest], lowest, index
    return start, end


def _title(blocks: Sequence[Block], words: Sequence[str], start: int) -> int:
    """Return where the headline of the article that begins at `start` stands: 0 if nothing before it looks like one."""
    known = next((i for i in range(start) if blocks[i].kind == "headline"), None)
    if known is not None:
        return known
    byline = next((i for i in range(start - 1, 0, -1) if _is_byline(words[i])), start)
    titles = [i for i in range(byline) if blocks[i].kind in ("paragraph", "heading") and _may_be_title(words[i])]
    if not titles:
        return 0
    nearest = titles[-1]
    above = nearest - 1
    return above if above in titles[-2:] and len(words[above]) < len(words[nearest]) else nearest


def _may_be_title(line: str) -> bool:
    is_long = len(line.split()) >= LONGEST_ENTRY or (" " not in line and len(line) > LETTERS_PER_WORD)
    is_open = not _CLOSED.search(line) or line.endswith("?")
    return is_long and is_open and len(line) <= LONGEST_TITLE and not line.endswith(":") and not _is_dated(line)


def _is_dated(line: str) -> bool:
    return published_date(line) is not None or re.search(r"\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b", line) is not None


def _is_entry(line: str) -> bool:
    return len(line.split()) <= LONGEST_ENTRY and not _CLOSED.search(line)


def _is_long(line: str) -> bool:
    return _CLOSED.search(line) is not None and _length(line) >= MOST_WORDS // 2


def is_lead(line: str) -> bool:
    """Say whether `line` may be the first sentence of an article: long, and closed by a full stop or the like."""
    return _CLOSED.search(line) is not None and _length(line) >= FEWEST_WORDS_OF_LEAD


def _is_byline(line: str) -> bool:
    return line[:3].lower() in ("by ", "by:", "von", "par", "por") and bool(byline_names(line))


def _is_matter(line: str) -> bool:
    return byline_names(line) is not None or _is_dated(line)
