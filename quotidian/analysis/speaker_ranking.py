"""How well a cue fits a stretch in quotation marks: a sum of readable weights (analysis.md, section 4, rule 5)."""

from dataclasses import dataclass

from quotidian.analysis.cues import Cue
from quotidian.analysis.marked_words import MarkedWords
from quotidian.analysis.syntax import Token
from quotidian.model import Span

# Tuned on PolNeAR, GUM and the invented cases together with scripts/tune_speaker_weights.py.
WEIGHTS = {
    "speech verb": 2.0,
    "attitude verb": 0.4,
    "other word": -1.8,
    "distance": -0.07,  # for each token outside marks between cue and stretch
    "stretch between": 0.1,
    "nothing between": -0.1,
    "governs": 1.5,  # the stretch hangs on the cue in the parse
    "infinitive": -0.7,
    "shared subject": -0.5,
    "relative clause": -1.0,
    "embedded": -0.8,
    "inanimate it": -1.0,
    "behind: sentence end": -3.0,
    "behind: comma in marks": 1.4,
    "behind: full stop in marks": -2.5,
    "behind: no punctuation": -1.1,
    "before: sentence end": -1.6,
    "before: comma or colon": 2.1,
    "before: stretch ends with comma": 0.4,
    "before: runs into the stretch": 0.2,
    "behind: words run into the stretch": -1.7,
}
LONGEST_REACH = 60


@dataclass(frozen=True, slots=True)
class Ranked:
    """A cue with its score for one stretch, and whether a sentence ends between them."""

    cue: Cue
    score: float
    sentence_between: bool
    governs: bool


class Ranking:
    """Scores cues for the stretches of one article."""

    def __init__(self, text: str, marked: MarkedWords) -> None:
        self._text = text
        self._marked = marked

    def best(self, number: int, cues: list[Cue]) -> Ranked | None:
        """Return the cue that fits stretch `number` best, or None where there is none in reach."""
        ranked = [found for cue in cues if (found := self._rank(number, cue))]
        return max(ranked, key=lambda item: item.score, default=None)

    def _rank(self, number: int, cue: Cue) -> Ranked | None:
        first, last = self._marked.ranges[number]
        index = cue.token.index
        behind = index >= last
        between = range(last, index) if behind else range(index + 1, first)
        if len(between) > LONGEST_REACH * 4:
            return None
        numbers = self._marked.number
        tokens = self._marked.parse.tokens
        outside = [i for i in between if numbers[i] < 0]
        stops = sum(tokens[i].text in ".?!" for i in outside)
        others = len({numbers[i] for i in between if numbers[i] >= 0})
        governs = self._governs(cue, first, last)
        score = _strength(cue) + WEIGHTS["distance"] * len(outside) + WEIGHTS["stretch between"] * others
        score += WEIGHTS["governs"] * governs
        if not others and not stops:
            score += WEIGHTS["nothing between"]
        span = self._marked.stretches[number].span
        runs_in = first > 0 and _runs_on(tokens[first - 1], tokens[first])
        if runs_in:
            score += WEIGHTS["behind: words run into the stretch" if behind else "before: runs into the stretch"]
        score += self._behind(span, stops) if behind else self._before(span, stops, len(outside))
        return Ranked(cue, score, stops > 0, governs)

    def _governs(self, cue: Cue, first: int, last: int) -> bool:
        root = self._marked.parse.root_of(Span(*self._edges(first, last))) if last > first else None
        if root is None:
            return False
        for steps, word in enumerate(self._marked.parse.ancestors(root)):
            if word.index == cue.token.index:
                return True
            if steps > 5:
                break
        return False

    def _edges(self, first: int, last: int) -> tuple[int, int]:
        tokens = self._marked.parse.tokens
        return tokens[first].start, tokens[last - 1].end

    def _behind(self, span: Span, stops: int) -> float:
        final = self._text[span.end - 2 : span.end - 1]
        if stops:
            return WEIGHTS["behind: sentence end"]
        if final in ",?!—-…" or self._text[span.end : span.end + 1] == ",":
            return WEIGHTS["behind: comma in marks"]
        if final == ".":
            return WEIGHTS["behind: full stop in marks"]
        return WEIGHTS["behind: no punctuation"]

    def _before(self, span: Span, stops: int, distance: int) -> float:
        if stops:
            return WEIGHTS["before: sentence end"] * stops
        score = 0.0
        if self._text[max(span.start - 3, 0) : span.start].rstrip()[-1:] in (",", ":") and distance <= 6:
            score += WEIGHTS["before: comma or colon"]
        if self._text[span.end - 2 : span.end - 1] == ",":
            score += WEIGHTS["before: stretch ends with comma"]
        return score


def _runs_on(before: Token, first: Token) -> bool:
    """Say whether the sentence runs from the words before into the marks with no punctuation between."""
    return before.sentence == first.sentence and before.text[-1].isalnum()


def _strength(cue: Cue) -> float:
    base = {"speech": "speech verb", "attitude": "attitude verb", "other": "other word"}[cue.strength]
    score = WEIGHTS[base]
    if cue.token.tag == "VB" and cue.token.dep == "xcomp":
        score += WEIGHTS["infinitive"]
    if cue.token.dep == "relcl":
        score += WEIGHTS["relative clause"]
    elif cue.inherited:
        score += WEIGHTS["shared subject"]
    if cue.embedded:
        score += WEIGHTS["embedded"]
    if cue.subject.text.lower() in ("it", "that", "this", "which", "there"):
        score += WEIGHTS["inanimate it"]
    return score
