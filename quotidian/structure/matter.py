"""What stands between the headline and the first sentence, or after the last: bylines, date lines, the deck."""

from dataclasses import replace

from quotidian.structure.bylines import byline_names, names_alone, says_who, signature_names
from quotidian.structure.datelines import is_date_line, published_date, run_in_dateline
from quotidian.structure.drafts import Draft
from quotidian.structure.headings import CLOSED, is_time
from quotidian.structure.pages import is_lead
from quotidian.structure.publication import is_publication_line

LONGEST_DECK = 250
# So many blocks at the start are searched at least and at most, as the first sentence comes, and so many at the end.
FEWEST = 6
ABOVE = 2
MOST = 16
TAIL = 4


def mark_matter(draft: Draft) -> None:
    """Find bylines and date lines among the blocks before the first sentence and the last of all."""
    body, headline = draft.body(), draft.headline()
    # A date or a name may stand over the headline as well.
    body = body[max(body.index(headline) - ABOVE, 0) :] if headline in body else body
    lead = next((i for i, index in enumerate(body[:MOST]) if is_lead(draft.words(index))), FEWEST)
    for index in dict.fromkeys((*body[: max(lead, FEWEST)], *body[-TAIL:])):
        if draft.blocks[index].kind != "paragraph":
            continue
        words = draft.words(index)
        if (names := byline_names(words)) is not None:
            draft.mark_byline(index, names)
        elif is_publication_line(words) or is_date_line(words):
            draft.mark([index], "dateline")
            draft.dateline = draft.dateline or (None if is_publication_line(words) else words)
            draft.published = draft.published or published_date(words)


def mark_signatures(draft: Draft) -> None:
    """Find the authors whom no "By" announces: below the headline or the deck, or at the end."""
    headline, body = draft.headline(), draft.body()
    if headline is None or headline not in body:
        return
    below = body[body.index(headline) + 1 :]
    above = headline
    for index in below[:MOST]:
        if is_lead(draft.words(index)):
            break
        if draft.blocks[index].kind == "paragraph":
            _mark_signature(draft, index, above)
        above = index
    if not draft.byline and len(below) > 1:
        _mark_signature_at_end(draft, *below[-2:])


def mark_deck(draft: Draft) -> None:
    """A line below the headline, before byline and date, or an open line between headline and lead, is the deck."""
    headline, body = draft.headline(), draft.body()
    below = [index for index in body if headline is not None and index > headline]
    if len(below) < 2:
        return
    deck, following = below[:2]
    words = draft.words(deck)
    if draft.blocks[deck].kind != "paragraph" or len(words) > LONGEST_DECK or run_in_dateline(words):
        return
    is_above_matter = draft.blocks[following].kind in ("byline", "dateline") and not is_time(draft.words(following))
    is_open = not CLOSED.search(words) and len(words.split()) > 3 and len(draft.words(following)) > len(words)
    if is_above_matter or (is_open and draft.blocks[following].kind == "paragraph"):
        draft.mark([deck], "deck")


def read_run_in_dateline(draft: Draft) -> None:
    """Keep the date line that the first paragraph begins with, unless one stands on a line of its own."""
    first = next(iter(draft.paragraphs()), None)
    if first is not None and draft.dateline is None:
        draft.dateline = run_in_dateline(draft.words(first))
        if draft.dateline:
            draft.published = draft.published or published_date(draft.dateline)


def _mark_signature(draft: Draft, index: int, above: int) -> None:
    words = draft.words(index)
    names = signature_names(words)
    if names is None:
        alone = _lone_names(draft, index)
        # Some pages say the name twice, beside the picture and after "By".
        names = alone if alone and (not draft.byline or _are_known(draft, alone)) else None
    if names is not None:
        draft.mark_byline(index, names)
    elif draft.blocks[above].kind == "byline" and says_who(words):
        draft.mark_byline(index, ())


def _mark_signature_at_end(draft: Draft, above: int, last: int) -> None:
    """Read "— Ann Lee" in the last line as the author, unless it says whose the quotation above it is."""
    block = draft.blocks[last]
    is_of_quote = draft.words(above).endswith(("”", '"', "»"))
    is_text = block.kind == "paragraph" or (block.kind == "list_item" and draft.blocks[above].kind != "list_item")
    if is_text and not is_of_quote and (names := _lone_names(draft, last)):
        draft.blocks[last] = replace(block, level=0, marker="")
        draft.mark_byline(last, names)


def _lone_names(draft: Draft, index: int) -> tuple[str, ...] | None:
    """Return the authors that a line of names tells; somebody whom the text speaks of is none."""
    words = draft.words(index)
    names = names_alone(words, may_be_rare=_is_among_matter(draft, index))
    if not names or words not in names or _are_known(draft, names):
        return names
    return None if _is_spoken_of(draft, index) else names


def _are_known(draft: Draft, names: tuple[str, ...]) -> bool:
    """Say whether all the names stand in a byline already, perhaps in capitals."""
    return {name.casefold() for name in names} <= {name.casefold() for name in draft.byline}


def _is_among_matter(draft: Draft, index: int) -> bool:
    """Say whether the next line is matter or furniture, or the last a date, or one of them says the same."""
    above = draft.words(index - 1) if index else ""
    if above and (above == draft.words(index) or (draft.blocks[index - 1].kind == "dateline" and not is_time(above))):
        return True
    if index + 1 == len(draft.blocks):
        return False
    is_matter = draft.blocks[index + 1].kind in ("dateline", "byline", "furniture")
    return is_matter or draft.words(index + 1) == draft.words(index)


def _is_spoken_of(draft: Draft, index: int) -> bool:
    """Say whether the text speaks of somebody other than in a line at its end that says who the author is."""
    name = draft.words(index).lstrip("–—- ").rstrip(".,")
    family = name.split()[-1]
    body = draft.body()
    said = [i for i in body[:MOST] if draft.words(i) == draft.words(index)]
    told = [i for i in body[-TAIL:] if i not in said and i != index and draft.words(i).startswith(name)]
    return draft.text.count(family) > max(len(said), 1) + sum(draft.words(i).count(family) for i in told)
