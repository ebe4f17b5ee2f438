"""How well a cue fits a stretch in quotation marks: a sum of readable weights (analysis.md, section 4, rule 5)."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, islice

from quotidian.analysis.grammar.marked_words import MarkedWords
from quotidian.analysis.grammar.subjects import misread_subject
from quotidian.analysis.grammar.syntax import Parse, Token
from quotidian.analysis.speech.cues import Cue
from quotidian.model import Span

# Tuned on PolNeAR, GUM and the invented cases together with scripts/tune_speaker_weights.py.
WEIGHTS = {
    "speech verb": 2.0,
    "attitude verb": 0.15,
    "other word": -1.8,
    "distance": -0.07,  # for each token outside marks between cue and stretch
    "stretch between": 0.1,
    "nothing between": -0.1,
    "governs": 1.5,  # the stretch hangs on the cue in the parse
    "infinitive": -0.7,
    "shared subject": -0.5,
    "relative clause": -1.15,
    "of a noun": -1.0,  # "a plan called “…”"
    "embedded": -0.8,
    "inanimate it": -1.0,
    "named in the stretch": -0.8,  # who is spoken of by name hardly speaks
    "behind: sentence end": -3.0,
    "behind: comma in marks": 0.9,
    "behind: full stop in marks": -2.5,
    "behind: no punctuation": -1.1,
    "behind: signed": 1.4,  # “…” – Ana Lind
    "before: signed": -5.0,  # that signs another
    "before: sentence end": -1.6,
    "before: comma or colon": 2.1,
    "before: stretch ends with comma": 0.4,
    "before: runs into the stretch": 0.2,
    "behind: words run into the stretch": -1.7,
}
# A cue further off than this many tokens is no candidate.
LONGEST_REACH = 240
_LONGEST_ANCESTRY = 7
# The score of a rival that is not there.
_NO_RIVAL = -9.0
_PAUSES = frozenset({",", ";", ":", ".", "?", "!", "—", "–"})
_SENTENCE_ENDS = frozenset({".", "?", "!", "?!"})


@dataclass(frozen=True, slots=True)
class Ranked:
    """A cue with its score for one stretch, and whether a sentence ends between them.

    `lead` is how far its score is above that of the best cue with another subject. `runs_on` is for the verb of a
    relative clause that runs into the stretch: whose stretch it is does not hang on the score.
    """

    cue: Cue
    score: float
    sentence_between: bool
    governs: bool
    lead: float = 0.0
    runs_on: bool = False


class CuesInOrder:
    """The cues of a block by place, so that a stretch looks only at those in its reach."""

    def __init__(self, cues: Iterable[Cue]) -> None:
        self._cues = sorted(cues, key=lambda cue: cue.token.index)
        self._indices = [cue.token.index for cue in self._cues]

    def __iter__(self) -> Iterator[Cue]:
        return iter(self._cues)

    def near(self, first: int, last: int) -> Sequence[Cue]:
        """Return the cues at most LONGEST_REACH tokens before token `first` or behind the tokens up to `last`."""
        start = bisect_left(self._indices, first - 1 - LONGEST_REACH)
        return self._cues[start : bisect_right(self._indices, last + LONGEST_REACH)]


class Ranking:
    """Scores cues for the stretches of one article. Time for a stretch does not grow with the length of its block."""

    def __init__(self, text: str, marked: MarkedWords) -> None:
        self._text = text
        self._marked = marked
        tokens, numbers = marked.parse.tokens, marked.number
        outside = [number < 0 for number in numbers]
        firsts = {first for first, last in marked.ranges if last > first}
        # How many there are before each token, so that those between two tokens are a difference.
        self._outside = _running_count(outside)
        self._stops = _running_count(
            o and _ends_sentence(marked.parse, t) for o, t in zip(outside, tokens, strict=True)
        )
        self._stretches = _running_count(index in firsts for index in range(len(tokens)))

    def best(self, number: int, cues: CuesInOrder, other_than: Token | None = None) -> Ranked | None:
        """Return the cue that fits stretch `number` best, or None where there is none in reach.

        Negated cues report nothing and are left out, as are those whose subject is `other_than`.
        """
        first, last = self._marked.ranges[number]
        governors = self._governors(number)
        ranked = [
            self._rank(number, cue, cue.token.index in governors)
            for cue in cues.near(first, last)
            if not cue.negated and (other_than is None or cue.subject.index != other_than.index)
        ]
        best = max(ranked, key=lambda item: item.score, default=None)
        if best is None:
            return None
        others = (item.score for item in ranked if item.cue.subject.index != best.cue.subject.index)
        lead = best.score - max(others, default=_NO_RIVAL)
        if told := self._told_in_relative_clause(ranked, best, first):
            return replace(told, score=max(told.score, best.score), lead=lead, runs_on=True)
        # Of several verbs with one subject ("said Lind, who asked “…”") the stretch is the nearest one's.
        same = [item for item in ranked if item.governs and item.cue.subject.index == best.cue.subject.index]
        nearest = min(same, key=lambda item: abs(item.cue.token.index - first), default=best)
        return replace(best, cue=nearest.cue, governs=nearest.governs, lead=lead)

    def _told_in_relative_clause(self, ranked: Sequence[Ranked], best: Ranked, first: int) -> Ranked | None:
        """In "he told Roe, who had called it “a farce”" the stretch is Roe's: the nearer verb runs into it."""
        between = (item for item in ranked if best.cue.token.index < item.cue.token.index < first)
        relative = [i for i in between if i.cue.strength != "other" and self._tells_of_listener(i.cue.token, best.cue)]
        if not relative:
            return None
        words = self._marked.parse.tokens[relative[-1].cue.token.index + 1 : first]
        runs_on = len(words) == 1 or all(word.text not in _PAUSES for word in words)
        return relative[-1] if runs_on and all(map(self._marked.outside, words)) else None

    def _tells_of_listener(self, verb: Token, cue: Cue) -> bool:
        """Say whether `verb` is that of "…, who said" behind one whom the cue names outside of what it reports."""
        parse = self._marked.parse
        noun = parse.head(verb)
        children = parse.children(verb)
        if verb.dep != "relcl" or not any(c.dep == "nsubj" and c.text.lower() == "who" for c in children):
            return False
        above = [noun.head, parse.head(noun).head if noun.dep == "pobj" else noun.head]
        return cue.token.index in above and parse.tokens[parse.subtree(verb)[0].index - 1].text == ","

    def denial(self, number: int, cues: CuesInOrder) -> Cue | None:
        """Return the negated cue that stretch `number` hangs on or follows at once ("did not say “…”"), if any."""
        first, last = self._marked.ranges[number]
        near = {
            cue.token.index: cue for cue in cues.near(first, last) if cue.kind == "verb" and cue.strength != "other"
        }
        nearest = next((index for index in self._governors(number) if index in near), None)
        if nearest is None:
            tokens = self._marked.parse.tokens
            nearest = first - 2 if first > 1 and tokens[first - 1].text in (",", ":") else first - 1
        cue = near.get(nearest)
        return cue if cue and cue.negated else None

    def _rank(self, number: int, cue: Cue, governs: bool) -> Ranked:
        first, last = self._marked.ranges[number]
        index = cue.token.index
        behind = index >= last
        start, end = (last, index) if behind else (index + 1, first)
        outside, stops, others = (count[end] - count[start] for count in (self._outside, self._stops, self._stretches))
        score = _strength(cue) + WEIGHTS["distance"] * outside + WEIGHTS["stretch between"] * others
        governs = governs and not stops
        score += WEIGHTS["governs"] * governs
        if self._marked.names(cue.subject.span, number):
            score += WEIGHTS["named in the stretch"]
        if not others and not stops:
            score += WEIGHTS["nothing between"]
        span = self._marked.stretches[number].span
        tokens = self._marked.parse.tokens
        if first > 0 and _runs_on(tokens[first - 1], tokens[first]):
            score += WEIGHTS["behind: words run into the stretch" if behind else "before: runs into the stretch"]
        score += self._behind(cue, span, stops, outside) if behind else self._before(cue, span, stops, outside)
        return Ranked(cue, score, stops > 0, governs)

    def _governors(self, number: int) -> Sequence[int]:
        """Return the tokens that the stretch hangs on in the parse, the nearest first."""
        first, last = self._marked.ranges[number]
        if last <= first:
            return ()
        parse = self._marked.parse
        root = parse.root_of(Span(parse.tokens[first].start, parse.tokens[last - 1].end))
        return [word.index for word in islice(parse.ancestors(root), _LONGEST_ANCESTRY)] if root else ()

    def _behind(self, cue: Cue, span: Span, stops: int, distance: int) -> float:
        if cue.kind == "signature" and not distance:
            return WEIGHTS["behind: signed"]
        final = self._text[span.end - 2 : span.end - 1]
        if stops:
            return WEIGHTS["behind: sentence end"]
        goes_on = self._text[span.end : span.end + 2].strip(" ").islower()
        if final in ",?!—-…" or self._text[span.end : span.end + 1] == "," or (final == "." and goes_on):
            return WEIGHTS["behind: comma in marks"]
        if final == ".":
            return WEIGHTS["behind: full stop in marks"]
        return WEIGHTS["behind: no punctuation"]

    def _before(self, cue: Cue, span: Span, stops: int, distance: int) -> float:
        if cue.kind == "signature":
            return WEIGHTS["before: signed"]
        if stops:
            return WEIGHTS["before: sentence end"] * stops
        score = 0.0
        if self._text[max(span.start - 3, 0) : span.start].rstrip()[-1:] in (",", ":") and distance <= 6:
            score += WEIGHTS["before: comma or colon"]
        if self._text[span.end - 2 : span.end - 1] == ",":
            score += WEIGHTS["before: stretch ends with comma"]
        return score


def _running_count(flags: Iterable[bool]) -> list[int]:
    return list(accumulate(flags, initial=0))


def _ends_sentence(parse: Parse, token: Token) -> bool:
    """Say whether a sentence ends with the token, be it one that looks like an initial: "on X. Roe called"."""
    if token.text in _SENTENCE_ENDS:
        return True
    following = parse.tokens[token.index + 1 : token.index + 3]
    if len(token.text) < 2 or token.text[-1] != "." or len(following) < 2 or not following[0].text[0].isupper():
        return False
    return following[0].sentence != token.sentence or misread_subject(parse, following[1]) is following[0]


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
    elif cue.token.dep == "acl":
        score += WEIGHTS["of a noun"]
    elif cue.inherited:
        score += WEIGHTS["shared subject"]
    if cue.embedded:
        score += WEIGHTS["embedded"]
    if cue.subject.text.lower() in ("it", "that", "this", "which", "there"):
        score += WEIGHTS["inanimate it"]
    return score
