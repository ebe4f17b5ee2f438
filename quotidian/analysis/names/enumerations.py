"""Names in a row ("Zarnow, Orlen and Vint") are of one kind: a known place among places is a place.

The model, which reads a long row of foreign names without a verb, takes some of them for people.
"""

import re
from collections.abc import Sequence

from quotidian.analysis.names.contexts import person_name_parts
from quotidian.analysis.names.spans import PLACE_LABELS, Candidate
from quotidian.lexicons.person_words import fold, given_names
from quotidian.lexicons.place_words import is_known_place

_BETWEEN = re.compile(r"(?: ?\([^()\n]{1,30}\))?(?:[,;] (?:and |or )?| and | or )(?:the )?")
_FEWEST = 3
_PAIR = 2
# A pair needs to be told: "open in Zarnow and Orlen", but not "in Zarnow and Holt said".
_IN = re.compile(r"\b(?:at|between|in|near|outside) $")
_ENDS = re.compile(r"[,.;:)]|$|\n| (?:and|on|at|in|to|for|since|from|with|were|are|after|before|as)\b")
_REACH = 10


def agree(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates, those of each row made places that are known ones and stand among more places."""
    parts = person_name_parts(text, [c for c in candidates if not is_known_place(text[c.start : c.end])])
    agreed: list[Candidate] = []
    for row in _rows(text, candidates):
        places = sum(c.label in PLACE_LABELS for c in row)
        known = [c for c in row if c.label == "PERSON" and _may_be_place(text[c.start : c.end], parts)]
        is_row = len(row) >= _FEWEST or (len(row) == _PAIR and _is_somewhere(text, row))
        if is_row and len(row) <= 3 * places and places + len(known) == len(row):
            row = [c._replace(label="GPE") if c in known else c for c in row]
        agreed += row
    return agreed


def _is_somewhere(text: str, row: Sequence[Candidate]) -> bool:
    """Say whether the first of a pair is told as a place, and the second ends the phrase and is nobody's given name."""
    first, second = row
    is_told = first.label in PLACE_LABELS and _IN.search(text, max(0, first.start - _REACH), first.start)
    is_given = fold(text[second.start : second.end].split()[0]) in given_names()
    return bool(is_told and _ENDS.match(text, second.end)) and not is_given


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
