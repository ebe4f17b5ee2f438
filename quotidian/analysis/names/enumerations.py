"""Names in a row ("Zarnow, Orlen and Vint") are of one kind: a known place among places is a place.

The model, which reads a long row of foreign names without a verb, takes some of them for people.
"""

import re
from collections.abc import Sequence

from quotidian.analysis.names.contexts import person_name_parts
from quotidian.analysis.names.spans import PLACE_LABELS, Candidate
from quotidian.lexicons.place_words import is_known_place

_BETWEEN = re.compile(r"(?: ?\([^()\n]{1,30}\))?(?:[,;] (?:and |or )?| and | or )(?:the )?")
_FEWEST = 3


def agree(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates, those of each row made places that are known ones and stand among more places."""
    parts = person_name_parts(text, [c for c in candidates if not is_known_place(text[c.start : c.end])])
    agreed: list[Candidate] = []
    for row in _rows(text, candidates):
        places = sum(c.label in PLACE_LABELS for c in row)
        known = [c for c in row if c.label == "PERSON" and _may_be_place(text[c.start : c.end], parts)]
        if len(row) >= _FEWEST and len(row) <= 3 * places and places + len(known) == len(row):
            row = [c._replace(label="GPE") if c in known else c for c in row]
        agreed += row
    return agreed


def _rows(text: str, candidates: Sequence[Candidate]) -> Sequence[list[Candidate]]:
    rows: list[list[Candidate]] = []
    for candidate in candidates:
        if rows and _BETWEEN.fullmatch(text, rows[-1][-1].end, candidate.start):
            rows[-1].append(candidate)
        else:
            rows.append([candidate])
    return rows


def _may_be_place(name: str, parts: frozenset[str]) -> bool:
    return is_known_place(name) and name not in parts
