"""Headlines and headings: short lines without a full stop over longer text."""

import re

from quotidian.structure.datelines import run_in_dateline

LONGEST_HEADLINE = 180
LONGEST_HEADLINE_SENTENCE = 100
LONGEST_HEADING = 80

# "[12]" is the number of a note.
_NOTES = r"(?:\s*\[\d{1,3}\])*"
CLOSED = re.compile(rf"[.!?:;,…][\"'”’)\]»]*{_NOTES}$")
_FULL_STOP = re.compile(r"(?<!\b[A-Z])(?<!\.\.)\.[\"'”’)\]»]*$")
_INNER_STOP = re.compile(r"[^\W\d_]{3,}[.!?][\"”’]?\s+[A-Z“\"]")
_LONG_WORD = re.compile(r"\b[^\W\d_]{5,}")
# A speaker's label in a transcript, "BH:", "Ann Lee:", "MODERATOR 2:"; what is said begins with a capital.
_LABEL = re.compile(r"[^\s:]{1,20}(?:\s[^\W\d_a-z][^\s:]{0,20}|\s\d{1,2}){0,3}:\s(?![a-z])")
_HAS_LETTER = re.compile(r"[^\W\d_]")
_QUOTED = re.compile(r"[“\"‘'«„](?P<words>[^“”\"«»„]+)[”\"’'»“]")
# The time of an entry in a live report: "6:01 p.m.", "14.05 GMT", "11:30 am:".
_CLOCK = re.compile(
    r"\d{1,2}(?:[:.h]\s?\d{2}(?:\s?[AaPp]\.?[Mm]\b\.?)?|\s?[AaPp]\.?[Mm]\b\.?)(?:\s?\(?[A-Z]{2,4}\)?)?\s?[:–—-]?"
)


def is_headline(words: str) -> bool:
    """Say whether `words`, which begin an article, are a headline and no first paragraph."""
    if len(words) > LONGEST_HEADLINE or not _HAS_LETTER.search(words) or words.endswith((",", ":")) or "\t" in words:
        return False
    if run_in_dateline(words) or (_INNER_STOP.search(words) and not _is_title_case(words)):
        return False
    return len(words) <= LONGEST_HEADLINE_SENTENCE or not _FULL_STOP.search(words)


def is_heading(words: str, following: str) -> bool:
    """Say whether `words` are a heading over `following`: a short line that no full stop closes over a longer one."""
    if len(words) > LONGEST_HEADING or len(following) <= len(words) or re.search(r"[\n\t]", words):
        return False
    if not CLOSED.search(following) and len(following) < min(2 * len(words), LONGEST_HEADING):
        # One line of a poem or of a table over the next.
        return False
    quoted = _QUOTED.fullmatch(words)
    inner = quoted["words"] if quoted else words
    if not (inner[0].isupper() or inner[0].isdigit()) or not _HAS_LETTER.search(words) or _LABEL.match(words):
        return False
    if words.endswith("?"):
        return not any(mark in words for mark in '“”"')
    return not CLOSED.search(words) and (quoted is not None or not words.endswith(("”", '"', ")")))


def is_time(words: str) -> bool:
    """Say whether `words` are a time of day alone, over an entry of a live report."""
    return _CLOCK.fullmatch(words) is not None


def _is_title_case(words: str) -> bool:
    """Say whether all words but short ones such as "of" begin with a capital."""
    return all(word[0].isupper() for word in _LONG_WORD.findall(words))
