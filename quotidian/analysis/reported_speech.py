"""Indirect speech: that-clauses, clauses set beside their cue ("…, officials said") and "according to".

A second, quieter layer; a span stays within its sentence. See analysis.md, section 4, rule 8.
"""

from collections.abc import Iterator, Sequence

from quotidian.analysis.cues import Cue, CueFinder, verb_classes
from quotidian.analysis.drafts import Draft, SpeakerWords, Stretch
from quotidian.analysis.marked_words import MarkedWords, covered_tokens
from quotidian.analysis.negation import is_denied
from quotidian.analysis.span_edges import trimmed
from quotidian.analysis.syntax import Parse, Token
from quotidian.model import Article, Mention, Span

CONFIDENCE = {"speech": 0.8, "attitude": 0.6}
_FEWEST_WORDS = 2
_REQUESTING = frozenset({"ask", "request", "insist"})
# "asked not to be named", "asked to be identified only as a sailor"
_NAMING = frozenset({"name", "identify", "quote", "cite"})
_SOURCES_OF_CLAUSES = frozenset({"ccomp", "xcomp"})


def find(
    article: Article, parse: Parse, stretches: Sequence[Stretch], mentions: Sequence[Mention], drafts: Sequence[Draft]
) -> tuple[Draft, ...]:
    """Return the indirect quotes in text order; none overlaps a draft that already covers its content.

    `mentions` and `drafts` are those of `names.find` and `quotes.attribute`.
    """
    marked = MarkedWords(parse, stretches)
    finder = CueFinder(parse, marked)
    taken = covered_tokens(parse, (draft.span for draft in drafts))
    found: list[Draft] = []
    for cue in finder.cues(0, len(parse.tokens)):
        if cue.kind in ("verb", "according", "agent") and cue.strength != "other" and not cue.negated:
            found += _reported(article.text, parse, marked, cue, taken)
    return tuple(sorted(set(found), key=lambda draft: (draft.span.start, -draft.span.end)))


def _reported(text: str, parse: Parse, marked: MarkedWords, cue: Cue, taken: set[int]) -> Iterator[Draft]:
    for whole in _contents(parse, cue):
        span = trimmed(text, whole)
        tokens = parse.tokens_in(span) if span else ()
        if (
            not span
            or sum(map(marked.outside, tokens)) < _FEWEST_WORDS
            or any(token.index in taken for token in tokens)
        ):
            continue
        score = CONFIDENCE["speech" if cue.strength == "speech" else "attitude"]
        yield Draft("indirect", span, (), (SpeakerWords(cue.speaker, score),), cue.span, score)


def _contents(parse: Parse, cue: Cue) -> list[Span]:
    if cue.kind == "according":
        return _rest_of_sentence(parse, cue)
    clauses = [c for c in parse.children(cue.token) if c.dep in _SOURCES_OF_CLAUSES and not _accompanies(parse, c)]
    if clauses and _reports_nothing(parse, cue, clauses[0]):
        return []
    if clauses:
        return _clause(parse, cue, clauses[0])
    if cue.token.dep == "parataxis" and cue.strength == "speech":
        return _clause(parse, cue, parse.head(cue.token))
    return []


def _accompanies(parse: Parse, clause: Token) -> bool:
    """Say whether the clause tells what the speaker did meanwhile: "she said, (not) looking at the river"."""
    before = parse.tokens[max(parse.subtree(clause)[0].index - 1, 0)]
    return clause.dep in ("xcomp", "advcl") and clause.tag == "VBG" and before.text == ","


def _reports_nothing(parse: Parse, cue: Cue, clause: Token) -> bool:
    """Say whether the clause is speech that was denied ("denied saying …") or asks for one's name to be left out."""
    if clause.lemma in verb_classes() and is_denied(parse, clause):
        return True
    if cue.token.lemma not in _REQUESTING or any(c.dep == "dobj" for c in parse.children(cue.token)):
        return False
    words = parse.children(clause)
    passive = any(word.dep == "auxpass" for word in words)
    return (passive and clause.lemma in _NAMING) or any(word.text.lower() == "anonymous" for word in words)


def _clause(parse: Parse, cue: Cue, clause: Token) -> list[Span]:
    """The clause's words; where the cue stands in the middle of them, the words on both sides."""
    whole = parse.subtree_span(clause)
    meanwhile = (parse.subtree_span(child).end for child in parse.children(cue.token) if _accompanies(parse, child))
    own = Span(min(cue.span.start, cue.speaker.start), max(cue.span.end, cue.speaker.end, *meanwhile))
    if clause.index > cue.token.index and clause.dep in _SOURCES_OF_CLAUSES:
        start = max(whole.start, cue.span.end)
        return [Span(start, _before_next_report(parse, clause, whole.end))]
    return [Span(whole.start, min(whole.end, own.start)), Span(own.end, whole.end)]


def _before_next_report(parse: Parse, clause: Token, end: int) -> int:
    """Return where the clause ends: before a participle that reports more (", adding that …")."""
    for child in parse.children(clause):
        behind_comma = child.index > clause.index and parse.tokens[child.index - 1].text == ","
        if behind_comma and child.tag == "VBG" and child.lemma in verb_classes():
            return child.start
    return end


def _rest_of_sentence(parse: Parse, cue: Cue) -> list[Span]:
    sentence = parse.sentence_of(cue.token).span
    if cue.span.start - sentence.start <= 2:
        return [Span(min(cue.speaker.end, sentence.end), sentence.end)]
    return [Span(sentence.start, cue.span.start)]
