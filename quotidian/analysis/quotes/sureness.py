"""How likely it is that a stretch in marks is a quotation and that its speaker is the right one.

A sum of readable log-odds (a logistic regression): what speaks for the answer, and what speaks against it. What is
likelier wrong than right is left out: terms, titles and scare quotes. See analysis.md, section 4, rules 6 and 9.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from quotidian.analysis.quotes.ranking import Ranked
from quotidian.analysis.speech.cues import Cue
from quotidian.model import BlockKind, Span

# How a speaker was found: by a cue that fits, as the one who goes on from the paragraph before, who spoke in this
# paragraph or in one before, by a cue that hardly fits, or not at all.
How = Literal["cue", "continued", "same paragraph", "carried", "weak", "unknown"]

# What a stretch looks like, whoever speaks it.
Look = Literal["short in capitals", "like a sentence"]

# Fitted to PolNeAR, GUM and the invented cases together with scripts/fit_sureness.py.
LOG_ODDS: dict[str, float] = {
    "any answer": -0.81,
    "continued": 0.72,
    "same paragraph": 2.35,
    "carried": 0.27,
    "weak": -0.96,
    "unknown": -1.16,
    "score": 0.22,  # for each point of `ranking`
    "lead": 0.27,  # for each point before the best cue that names somebody else
    "sentence between": 0.38,
    "embedded": -1.86,
    "relative clause": -1.5,
    "of a noun": -1.0,  # "a plan called “…”"
    "shared subject": -0.33,
    "attitude verb": 0.09,
    "other word": 0.28,
    "plain verb": 0.6,
    "subject is he or she": 1.08,
    "subject is a person": 0.9,
    "subject is a place": -1.47,
    "subject is another name": 0.75,
    "not closed": -1.16,
    "length": 0.12,  # for the square root of the number of words
    "long and begins with a capital": 0.48,
    "in a headline": -3.45,
    "ends with a question mark": -0.96,
    "ends with a comma": -0.22,
    "behind a comma or colon": -0.79,
    "short and carried": -2.51,
    "short in capitals": -0.64,
    "like a sentence": 0.52,
}
# Beyond these, more words, points or lead make no answer surer.
_MOST_WORDS, _LOWEST_SCORE, _HIGHEST_SCORE, _MOST_LEAD = 12, -3.0, 6.0, 6.0
_LONG = 8
_SHORT = 3
_LEAST, _LEAST_OF_OTHERS = 0.4, 0.15
# A stretch of so many words may be a term where its speaker is found in this way; otherwise no more than _SHORT.
_MOST_OF_A_TERM: dict[How, int] = {"weak": 7, "unknown": 5}
_PLAIN_VERBS = frozenset({"say", "tell", "add", "ask", "write", "tweet"})
_PLACES = frozenset({"GPE", "NORP"})


@dataclass(frozen=True, slots=True)
class Answer:
    """Who speaks a stretch, and how that was found."""

    speaker: Span | None
    how: How
    ranked: Ranked | None = None

    @property
    def cue(self) -> Cue | None:
        """Return the cue that names the speaker."""
        return self.ranked.cue if self.ranked else None


@dataclass(frozen=True, slots=True)
class Evidence:
    """An answer about the stretch `part`: its words with the marks, what stands before it, its block and its looks."""

    part: Span
    words: str
    before: str
    block: BlockKind
    answer: Answer
    looks: frozenset[Look] = frozenset()


def is_likely(evidence: Evidence, confidence: float) -> bool:
    """Say whether the stretch is to be called a quotation, and not a term or scare quotes.

    With a cue that fits, where that is likelier than not; else by its looks and length, as its speaker is unsure. Less
    will do for a long sentence, which is no term, and in headlines, whose quotations were not marked by hand.
    """
    how, looks = evidence.answer.how, evidence.looks
    if how == "cue":
        is_long = "like a sentence" in looks and len(evidence.words.split()) >= _LONG
        return confidence >= (_LEAST_OF_OTHERS if is_long or evidence.block == "headline" else _LEAST)
    if how != "unknown" and "short in capitals" in looks:
        return False
    return "like a sentence" in looks or len(evidence.words.split()) > _MOST_OF_A_TERM.get(how, _SHORT)


def sureness(evidence: Evidence) -> float:
    """Return how likely the answer is right, from 0 to 1."""
    odds = sum(LOG_ODDS[name] * amount for name, amount in weigh(evidence).items())
    return round(1 / (1 + math.exp(-odds)), 2)


def weigh(evidence: Evidence) -> dict[str, float]:
    """Return how much there is of everything in LOG_ODDS; what is left out is not there at all."""
    answer = evidence.answer
    amounts = {"any answer": 1.0, **dict(_about_words(evidence))}
    amounts |= {str(look): 1.0 for look in evidence.looks}
    if answer.ranked and answer.how in ("cue", "weak"):
        amounts |= _about_cue(answer.ranked)
    if answer.how in LOG_ODDS:
        amounts[answer.how] = 1.0
    return amounts


def _about_words(evidence: Evidence) -> Iterator[tuple[str, float]]:
    inside = evidence.words[1:-1].strip()
    count = len(evidence.words.split())
    if evidence.words[-1].isalnum() or evidence.words[-1] in ",.?!…":
        yield "not closed", 1.0
    yield "length", math.sqrt(min(count, _MOST_WORDS))
    if count <= _SHORT and evidence.answer.how in ("continued", "same paragraph", "carried"):
        yield "short and carried", 1.0
    if count >= _LONG and inside[:1].isupper():
        yield "long and begins with a capital", 1.0
    if evidence.block == "headline":
        yield "in a headline", 1.0
    if inside.endswith("?"):
        yield "ends with a question mark", 1.0
    if inside.endswith(","):
        yield "ends with a comma", 1.0
    if evidence.before.endswith((",", ":")):
        yield "behind a comma or colon", 1.0


def _about_cue(ranked: Ranked) -> dict[str, float]:
    cue, subject = ranked.cue, ranked.cue.subject
    found = {
        "sentence between": ranked.sentence_between,
        "embedded": cue.embedded,
        "relative clause": cue.token.dep == "relcl" and not ranked.runs_on,
        "of a noun": cue.token.dep == "acl",
        "shared subject": cue.inherited,
        "attitude verb": cue.strength == "attitude",
        "other word": cue.strength == "other",
        "plain verb": cue.token.lemma in _PLAIN_VERBS,
        "subject is he or she": subject.text.lower() in ("he", "she"),
        "subject is a person": subject.entity == "PERSON",
        "subject is a place": subject.entity in _PLACES,
        "subject is another name": subject.pos == "PROPN" and subject.entity != "PERSON",
    }
    amounts = {name: 1.0 for name, is_so in found.items() if is_so}
    amounts["score"] = max(_LOWEST_SCORE, min(ranked.score, _HIGHEST_SCORE))
    amounts["lead"] = min(ranked.lead, _MOST_LEAD)
    return amounts
