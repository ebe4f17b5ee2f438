"""That-clauses of nouns and adjectives that say what somebody claims or feels: "her fear that …", "is sure that …"."""

from collections.abc import Iterator
from dataclasses import dataclass

from quotidian.analysis.grammar.marked_words import MarkedWords
from quotidian.analysis.grammar.negation import is_negated, is_nobody
from quotidian.analysis.grammar.subjects import Subjects
from quotidian.analysis.grammar.syntax import Parse, Token, is_finite
from quotidian.model import Span

_NOUNS = frozenset(
    {"accusation", "allegation", "argument", "assertion", "assurance", "belief", "case", "charge", "claim", "complaint"}
    | {"concern", "conclusion", "confidence", "contention", "conviction", "doubt", "expectation", "fear", "feeling"}
    | {"frustration", "hope", "idea", "insistence", "message", "notion", "opinion", "pledge", "point", "prediction"}
    | {
        "promise",
        "report",
        "statement",
        "suggestion",
        "suspicion",
        "theory",
        "threat",
        "view",
        "vow",
        "warning",
        "worry",
    }
)
_ADJECTIVES = frozenset(
    {"adamant", "afraid", "alarmed", "angry", "aware", "certain", "clear", "concerned", "confident", "convinced"}
    | {"disappointed", "doubtful", "fearful", "glad", "happy", "hopeful", "insistent", "mindful", "optimistic"}
    | {"persuaded", "pleased", "proud", "sceptical", "skeptical", "sorry", "sure", "surprised", "worried"}
)
_DUMMIES = frozenset({"it", "that", "this", "there", "which"})


@dataclass(frozen=True, slots=True)
class Stance:
    """What somebody claims or feels: the words that say so, whose they are, and the head of the clause."""

    cue: Span
    speaker: Span
    clause: Token


def stances(parse: Parse, marked: MarkedWords) -> Iterator[Stance]:
    """Yield the stances outside quotation marks, in text order of their clauses."""
    subjects = Subjects(parse, marked)
    for clause in parse.tokens:
        if clause.dep not in ("ccomp", "acl") or not marked.outside(clause) or not _is_that_clause(parse, clause):
            continue
        head = parse.head(clause)
        owner = _owner(parse, subjects, head) if marked.outside(head) else None
        if owner and owner.text.lower() not in _DUMMIES and not is_nobody(parse, owner):
            speaker = marked.noun_phrase(owner)
            if owner.dep == "poss":
                speaker = Span(speaker.start, owner.end)
            yield Stance(head.span, speaker, clause)


def _is_that_clause(parse: Parse, clause: Token) -> bool:
    marks = (child for child in parse.children(clause) if child.dep == "mark")
    return any(mark.text.lower() == "that" for mark in marks) and is_finite(parse, clause)


def _owner(parse: Parse, subjects: Subjects, head: Token) -> Token | None:
    """Return who claims or feels: the possessor, or the subject of the verb ("voiced concern", "is sure")."""
    if head.pos == "NOUN" and head.lemma in _NOUNS:
        possessor = next((child for child in parse.children(head) if child.dep == "poss"), None)
        if possessor or head.dep != "dobj":
            return possessor
    elif head.text.lower() not in _ADJECTIVES:
        return None
    verb = parse.head(head)
    negated = is_negated(parse, verb) or any(child.dep == "neg" for child in parse.children(verb))
    if verb.pos not in ("VERB", "AUX") or negated:
        return None
    return subjects.of(verb)[0]
