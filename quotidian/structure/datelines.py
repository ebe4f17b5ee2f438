"""Date lines and dates: where an article was filed, and when.

A date line that runs into its paragraph ("SEOUL, April 12 (Reuters) —") follows the Associated Press style: a place in
capitals, perhaps its region, the date and the agency, then a dash. Papers of South Asia write a colon for the dash.
"""

import re
from datetime import datetime

from quotidian.lexicons.calendar import MONTH, WEEKDAYS
from quotidian.model import Span

LONGEST_DATE_LINE = 100

_DAY = rf"(?i:{MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{MONTH})(?:st|nd|rd|th)?"
_CAPITALS = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ’'/-]+\.?"
_WORD = r"[A-ZÀ-ÖØ-Þ](?:[^\W\d_]|[’'./-])+"
_AGENCY = r"(?:\([A-Z][\w .&/-]{1,30}\)|/[A-Z][\w .&-]{1,30}/)"
_DASH = r"\s*(?:[—–―\u0096\u0097]|--|\s-|\s_\s)\s*(?=\S)"
_COLON = r":\s+(?=\S)"
# After a place in capitals a dash is enough; one spelled as in running text needs a date, an agency or a region too.
_SHOUTED = rf"(?:St\. )?{_CAPITALS}(?: {_CAPITALS}){{0,3}}"
_SPELLED = rf"(?!(?:{'|'.join(WEEKDAYS)})\b){_WORD}(?: {_WORD}){{0,2}}"
_REGION = rf", {_SPELLED}"
_DATED = rf",?\s{_DAY}(?:,? \d{{4}})?(?:,?\s*{_AGENCY})?|,?\s*{_AGENCY}"
# Press releases set the date apart by a dash of its own.
_RELEASED = rf"{_SHOUTED}(?:{_REGION})?{_DASH}{_DAY}(?:,? \d{{4}})?"
# A colon after a bare word in capitals is a speaker's in a transcript; only a date or an agency makes it a date line's.
_RUN_IN = re.compile(
    rf"(?P<line>(?:{_SHOUTED}|{_SPELLED})(?:{_REGION})?(?:{_DATED})(?={_DASH}|{_COLON})"
    rf"|{_RELEASED}(?={_DASH})|{_SHOUTED}(?:{_REGION})?(?={_DASH})|{_SPELLED}{_REGION}(?={_DASH}))(?:{_DASH}|{_COLON})"
)
_ALONE = re.compile(rf"{_SHOUTED}(?:{_REGION})?(?:{_DATED})[.\s—–-]*")
# Where a line is known to begin with a place, less is enough: "BEIRUT:", "KABUL (AFP).", "OSLO, Norway".
_CAPITALISED = rf"(?!{MONTH}\s+\d)[^\W\d_a-z][\w.’'-]*"
_END = r"(?:[-–—:]{1,2}|\.)"
_FILED_FROM = re.compile(
    r"\s*(?P<place>[^\W\d_a-z](?:[^\W\d_a-z]|[.’' -]){2,30}?)"
    rf"(?:,\s+(?P<region>{_CAPITALISED}(?:\s+{_CAPITALISED}){{0,2}}))?"
    rf"(?:,?\s+{_DAY})?\s*(?:\([^()\n]{{2,30}}\)\s*)?(?(region){_END}?|{_END})(?:\s|$)"
)
_FULL_DATE = re.compile(
    rf"(?P<iso>\d{{4}}-\d\d-\d\d)(?!\d)"
    rf"|(?:(?P<month>{MONTH})\s+(?P<day>\d{{1,2}})|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month2>{MONTH}))"
    rf"(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})",
    re.IGNORECASE,
)
_CLOCK = r"\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s*[ap]\.?m\b\.?)?(?:\s*[A-Z]{2,4}\b)?"
_DATE_WORDS = re.compile(
    rf"{_FULL_DATE.pattern}|{_DAY}|{_CLOCK}|\d{{4}}-\d\d-\d\dT[\d:.]+Z?|\b(?:{'|'.join(WEEKDAYS)})\b"
    r"|\b(?:first|last|published|posted|updated|created|modified|on|at|date|time|min(?:ute)?s?\s+read)\b|[\s,|:.·•()–—-]",
    re.IGNORECASE,
)


def run_in_dateline(text: str) -> str | None:
    """Return the date line that `text`, a paragraph, begins with, without its dash; None if it begins with none."""
    match = _RUN_IN.match(text)
    return match["line"].rstrip(" ,") if match else None


def run_in_end(text: str) -> int:
    """Return where, behind a date line and its dash, the sentence of `text`, a paragraph, begins: 0 without one."""
    match = _RUN_IN.match(text)
    return match.end() if match else 0


def filed_from(text: str, start: int, end: int) -> tuple[Span, Span | None] | None:
    """Return where the place in capitals that a date line at `start` begins with may stand, and its region.

    Looser than `run_in_dateline`: who asks must know places from other words in capitals.
    """
    match = _FILED_FROM.match(text, start, end)
    if match is None or not match["place"].isupper():
        return None
    return Span(*match.span("place")), Span(*match.span("region")) if match["region"] else None


def find_run_in(text: str, limit: int) -> int | None:
    """Return where, after a sentence end in the first `limit` code points, a date line in capitals begins, or None."""
    for end in re.finditer(r"(?<!\bS[Tt])[.?!]\s+(?=[A-Z]{3})", text[:limit]):
        if _RUN_IN.match(text, end.end()):
            return end.end()
    return None


def is_date_line(text: str) -> bool:
    """Say whether all of `text` is a date or a time, or a place with a date or an agency, and no dash follows."""
    if len(text) > LONGEST_DATE_LINE:
        return False
    return _ALONE.fullmatch(text) is not None or is_date(text)


def is_date(text: str) -> bool:
    """Say whether all of `text` is a date or a time, with words such as "Updated" and the day of the week."""
    if len(text) > LONGEST_DATE_LINE or not any(character.isdigit() for character in text):
        return False
    return (_FULL_DATE.search(text) or re.search(_DAY, text)) is not None and not _DATE_WORDS.sub("", text)


def published_date(text: str) -> str | None:
    """Return the first full date in `text` (day, month and year) in ISO 8601, or None."""
    for match in _FULL_DATE.finditer(text):
        if match["iso"]:
            written, pattern = match["iso"], "%Y-%m-%d"
        else:
            month, day = match["month"] or match["month2"], match["day"] or match["day2"]
            written, pattern = f"{match['year']} {month[:3]} {day}", "%Y %b %d"
        try:
            return datetime.strptime(written, pattern).date().isoformat()
        except ValueError:
            continue
    return None
