"""The line that says when an article was published, as pages write it: with the weekday, the zone, the reading time.

What is left when those are taken out is a date, or the line is none. Other languages than English write the names of
months and a few words between; the words are few enough to be listed.
"""

import re

from quotidian.lexicons.calendar import SHORT_MONTHS
from quotidian.structure.datelines import LONGEST_DATE_LINE, is_date, published_date

# "AEST"; longer words in capitals beside a date are no zones.
LONGEST_ZONE = 4
MOST_BESIDE = 2

_BESIDES = re.compile(
    r"\b\d{1,3}[ -]min(?:ute)?s?(?: read)?\b|\b(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\b\.?"
    r"|\b(?:updated\s+)?\d{1,2} (?:minutes?|mins?|hours?|hrs?|days?) ago\b|\bGMT[+-]\d{1,2}\b|^[A-Z]{2,6}\s?[|/]"
    r"|(?<=\d{4})\s+\d{1,3}$"
    r"|\b(?:last|modified|edited|published|updated|posted|created|filed|issued|as of|et|pt|local time|hrs)\b",
    re.IGNORECASE,
)
_ELAPSED = re.compile(
    r"\W*(?:(?:last |first )?(?:published|updated|posted|modified)\W*)?(?:about |over )?"
    r"(?:\d{1,3}|an?|one|two|three)\s?"
    r"(?:s|sec(?:ond)?s?|m|min(?:ute)?s?|h|hrs?|hours?|d|days?|w|weeks?|months?) ago"
    r"(?:\W+\d{1,3}[ -]min(?:ute)?s?(?: read)?)?\W*",
    re.IGNORECASE,
)
_MONTHS = frozenset({
    "januar", "januari", "janvier", "enero", "gennaio", "janeiro", "februar", "februari", "février", "febrero",
    "febbraio", "fevereiro", "märz", "maart", "mars", "marzo", "março", "april", "avril", "abril", "aprile",
    "mai", "mei", "mayo", "maggio", "maio", "juni", "juin", "junio", "giugno", "junho", "juli", "juillet",
    "julio", "luglio", "julho", "august", "augustus", "août", "agosto", "september", "septembre", "septiembre",
    "setiembre", "settembre", "setembro", "oktober", "octobre", "octubre", "ottobre", "outubro", "november",
    "novembre", "noviembre", "novembro", "dezember", "december", "décembre", "diciembre", "dicembre", "dezembro",
})  # fmt: skip
_AROUND_DATES = frozenset({
    "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag", "lundi",
    "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "lunes", "martes", "miércoles", "jueves",
    "viernes", "sábado", "domingo", "lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica",
    "segunda", "terça", "quarta", "quinta", "sexta", "feira", "maandag", "dinsdag", "woensdag", "donderdag",
    "vrijdag", "zaterdag", "zondag", "stand", "aktualisiert", "veröffentlicht", "erschienen", "vom", "am", "um",
    "den", "uhr", "publié", "mis", "à", "jour", "le", "a", "de", "del", "el", "la", "las", "às", "h", "alle",
    "ore", "publicado", "actualizado", "atualizado", "pubblicato", "aggiornato", "em", "en", "kl", "om",
    "gepubliceerd", "bijgewerkt",
})  # fmt: skip
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}\b")
_WORD = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NUMERIC_DATE = re.compile(
    r"\b\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d\d)\b|\d{4}\s?[年년]\s?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]"
)


def is_publication_line(text: str) -> bool:
    """Say whether all of `text` tells when the article was published: a date, a time, "Updated 3 hours ago"."""
    if len(text) > LONGEST_DATE_LINE:
        return False
    if text.isupper():
        text = text.title()
    if _ELAPSED.fullmatch(text) or is_date(_BESIDES.sub(" ", text)) or _is_dated_and_timed(text):
        return True
    words = set(_WORD.findall(_NUMERIC_DATE.sub("", text).lower()))
    dated = _NUMERIC_DATE.search(text) or (_YEAR.search(text) and words & _MONTHS)
    return bool(dated) and words <= _MONTHS | _AROUND_DATES


def _is_dated_and_timed(text: str) -> bool:
    """Say whether `text` is a date and a time of day with hardly a word beside: a section, the place, the agency."""
    if published_date(text) is None or not _CLOCK.search(text) or text.endswith("."):
        return False
    words = [word for word in _WORD.findall(_BESIDES.sub(" ", text)) if word.lower() not in ("am", "pm")]
    others = [word for word in words if not (word.isupper() and len(word) <= LONGEST_ZONE)]
    return sum(word[:3].title() not in SHORT_MONTHS for word in others) <= MOST_BESIDE
