"""Indirect speech: that-clauses, clauses set beside their cue ("…, officials said") and "according to".

A second, quieter layer; a span stays within its sentence. See analysis.md, section 4, rule 8. What is lost without each
rule, in points of overlap F1 of all content on PolNeAR (59.9 with all of them; without the whole layer 15.3 less, and
18.8 less of the words of tests/quality):

    "according to"                           1.0 (2.8 tests/quality)
    what one is accused or warned of         0.4
    that-clauses of nouns and adjectives     0.2, see `stances`
    headlines behind a name ("Lind: …")      0.1
    where the writer speaks again            0.1, see `speech.report_edges`
    what a semicolon parts from the cue      0.2 of the words of tests/quality (0.2 of precision on PolNeAR)
    who is asked does not say the question   0.1 with the speaker (costs 0.1 of overlap, which counts no speakers)

How sure a report is (`sureness`) changes which ones are called sure, and none of these figures.
That-clauses that the model hangs on the listener gain nothing here; they stay, as "told the Echo that …" is common.
"""

from collections.abc import Iterator, Sequence

from quotidian.analysis.grammar.marked_words import MarkedWords, covered_tokens
from quotidian.analysis.grammar.negation import is_denied
from quotidian.analysis.grammar.syntax import Parse, Token, is_finite
from quotidian.analysis.reported_speech.stances import Stance, stances
from quotidian.analysis.reported_speech.sureness import sureness
from quotidian.analysis.speech.cues import TAKES_LISTENER, Cue, CueFinder, verb_classes
from quotidian.analysis.speech.drafts import Draft, SpeakerWords, Stretch
from quotidian.analysis.speech.report_edges import end_of_report, start_of_report, within_semicolons
from quotidian.analysis.speech.span_edges import trimmed
from quotidian.model import Article, Mention, Span

# How sure a stance or a headline behind a name is.
_WITHOUT_VERB = 0.6
_FEWEST_WORDS = 2
_REQUESTING = frozenset({"ask", "request", "insist"})
# "asked not to be named", "asked to be identified only as a sailor"
_NAMING = frozenset({"name", "identify", "quote", "cite"})
# "This means that …" tells what follows from it.
_NO_REPORT = frozenset({"mean"})
# "continued to rise"
_GOES_ON = frozenset({"continue"})
# The prepositions behind which these verbs name what is said.
_TOPICAL: dict[str, tuple[str, ...]] = {
    "accuse": ("of",),
    "argue": ("for", "against"),
    "boast": ("of", "about"),
    "call": ("for",),
    "complain": ("of", "about"),
    "criticise": ("for",),
    "criticize": ("for",),
    "speak": ("of", "about"),
    "warn": ("of", "about", "against"),
}
# Whom somebody accuses is part of what is said: "accused the board of lying".
_ACCUSING = frozenset({"accuse", "criticise", "criticize"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
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
    found += _titles(
        article, finder, taken, {m.span.start for m in mentions if m.kind == "person" and m.form == "name"}
    )
    found += filter(None, (_felt(article.text, parse, marked, stance, taken) for stance in stances(parse, marked)))
    by_span: dict[Span, Draft] = {}
    for draft in sorted(found, key=lambda draft: -draft.confidence):
        by_span.setdefault(draft.span, draft)
    return tuple(sorted(by_span.values(), key=lambda draft: (draft.span.start, -draft.span.end)))


def _reported(text: str, parse: Parse, marked: MarkedWords, cue: Cue, taken: set[int]) -> Iterator[Draft]:
    for whole in _contents(parse, cue):
        report = _within_report(marked, cue, whole)
        span = trimmed(text, report) if report else None
        tokens = parse.tokens_in(span) if span else ()
        if (
            not span
            or cue.speaker.contains(span)
            or sum(map(marked.outside, tokens)) < _FEWEST_WORDS
            or any(token.index in taken for token in tokens)
        ):
            continue
        score = sureness(parse, cue, span)
        yield Draft("indirect", span, (), (SpeakerWords(cue.speaker, score),), cue.span, score)


def _felt(text: str, parse: Parse, marked: MarkedWords, stance: Stance, taken: set[int]) -> Draft | None:
    span = trimmed(text, parse.subtree_span(stance.clause))
    tokens = parse.tokens_in(span) if span else ()
    if not span or not all(map(marked.outside, tokens)) or any(token.index in taken for token in tokens):
        return None
    score = _WITHOUT_VERB
    return Draft("indirect", span, (), (SpeakerWords(stance.speaker, score),), stance.cue, score)


def _titles(article: Article, finder: CueFinder, taken: set[int], people: set[int]) -> Iterator[Draft]:
    """Yield what a headline reports behind somebody's name: "Lind: Bridge will not close"."""
    parse = finder.parse
    for block in article.blocks:
        tokens = parse.tokens_in(block.span) if block.kind in ("headline", "deck") else ()
        cues = finder.cues(tokens[0].index, tokens[-1].index + 1) if tokens else []
        label = next((cue for cue in cues if cue.kind == "label"), None)
        if label and label.speaker.start in people and label.speaker.start == block.span.start:
            span = trimmed(article.text, Span(label.span.end, block.span.end))
            rest = parse.tokens_in(span) if span else ()
            if span and any(is_finite(parse, t) for t in rest) and not any(t.index in taken for t in rest):
                score = _WITHOUT_VERB
                yield Draft("indirect", span, (), (SpeakerWords(label.speaker, score),), label.span, score)


def _within_report(marked: MarkedWords, cue: Cue, whole: Span) -> Span | None:
    tokens = marked.parse.tokens_in(whole)
    if not tokens:
        return None
    first, last = within_semicolons(marked, cue.token, tokens[0].index, tokens[-1].index + 1)
    if first >= last:
        return None
    start = start_of_report(marked, cue.token, first, last)
    end = end_of_report(marked, cue.token, start, last)
    return Span(marked.parse.tokens[start].start, marked.parse.tokens[end - 1].end)


def _contents(parse: Parse, cue: Cue) -> list[Span]:
    if cue.kind == "according":
        return _rest_of_sentence(parse, cue)
    clauses = [c for c in parse.children(cue.token) if c.dep in _SOURCES_OF_CLAUSES and _is_reported(parse, cue, c)]
    if not clauses and cue.token.lemma in TAKES_LISTENER:
        clauses = list(_told(parse, cue))
    if clauses and _reports_nothing(parse, cue, clauses[0]):
        return []
    if clauses:
        return _clause(parse, cue, clauses[0])
    if topic := _topic(parse, cue):
        return [topic]
    if cue.token.dep == "parataxis" and cue.strength == "speech":
        return _clause(parse, cue, parse.head(cue.token))
    return []


def _topic(parse: Parse, cue: Cue) -> Span | None:
    """What somebody is accused of, warned of or called for: "accused her of lying", "called for his removal"."""
    for preposition in parse.children(cue.token):
        if preposition.dep == "prep" and preposition.text.lower() in _TOPICAL.get(cue.token.lemma, ()):
            objects = [child for child in parse.children(preposition) if child.dep in ("pobj", "pcomp")]
            accused = [c for c in parse.children(cue.token) if c.dep == "dobj" and cue.token.lemma in _ACCUSING]
            spans = [parse.subtree_span(word) for word in (*accused, *objects[:1])]
            return Span(spans[0].start, spans[-1].end) if objects else None
    return None


def _told(parse: Parse, cue: Cue) -> Iterator[Token]:
    """Yield the that-clause that the model hangs on the listener: "told the Echo that …"."""
    for listener in parse.children(cue.token):
        if listener.dep in ("dobj", "dative"):
            for clause in parse.children(listener):
                if clause.dep in ("acl", "ccomp") and any(child.dep == "mark" for child in parse.children(clause)):
                    yield clause


def _is_reported(parse: Parse, cue: Cue, clause: Token) -> bool:
    """Say whether the clause is what somebody says or thinks, and not what one sees or wants to happen."""
    if _accompanies(parse, clause) or cue.token.lemma in _NO_REPORT:
        return False
    if cue.strength != "speech":
        return is_finite(parse, clause)
    return clause.dep == "ccomp" or cue.token.lemma not in _GOES_ON


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
    if clause.index > cue.token.index and clause.dep in _SOURCES_OF_CLAUSES | {"acl"}:
        return [Span(max(whole.start, cue.span.end), whole.end)]
    return [Span(whole.start, min(whole.end, own.start)), Span(own.end, whole.end)]


def _rest_of_sentence(parse: Parse, cue: Cue) -> list[Span]:
    """What is so according to somebody: the clause before these words or the one behind, or one on both sides."""
    sentence = parse.sentence_of(cue.token)
    before = Span(sentence.span.start, max(cue.span.start, sentence.span.start + 1))
    behind = Span(min(max(cue.speaker.end, cue.span.end), sentence.span.end - 1), sentence.span.end)
    if _has_subject(parse, behind) and not _has_subject(parse, before):
        return [behind]
    root = next((token for token in parse.sentence_tokens(sentence) if token.head == token.index), cue.token)
    return [before, behind] if root.start > behind.start else [before]


def _has_subject(parse: Parse, span: Span) -> bool:
    return any(token.dep in _SUBJECTS for token in parse.tokens_in(span))
