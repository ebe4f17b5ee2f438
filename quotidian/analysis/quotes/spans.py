"""The whole reported content around a stretch in marks: "he had “no doubt” about it", in the bounds of its sentence."""

from quotidian.analysis.grammar.marked_words import MarkedWords
from quotidian.analysis.grammar.syntax import Token
from quotidian.analysis.speech.cues import Cue, naming_verbs
from quotidian.analysis.speech.report_edges import end_of_report, start_of_report, within_semicolons
from quotidian.analysis.speech.span_edges import trimmed
from quotidian.model import QuoteKind, Span

_LONGEST_NAMED = 15
_BREAKS = frozenset({",", ";", ":", "—", "–"})


class QuoteSpans:
    """Tells direct from mixed quotes and finds how far a mixed one reaches."""

    def __init__(self, text: str, marked: MarkedWords) -> None:
        self._text = text
        self._marked = marked
        self._parse = marked.parse

    def content(self, number: int, cue: Cue | None) -> tuple[QuoteKind, Span]:
        """Return the kind of stretch `number` and the span of what is reported, given its cue in the same block."""
        part = self._marked.stretches[number].span
        first, last = self._marked.ranges[number]
        if cue is None or cue.kind not in ("verb", "according", "agent") or last <= first:
            return "direct", part
        span = self._before_cue(cue, part, first) if cue.token.index >= last else self._governed(cue, part, first, last)
        if self._is_named(cue, first):
            span = Span(self._parse.tokens[cue.token.index + 1].start, max(span.end if span else 0, part.end))
        if span is None or not self._has_words_outside(span, part):
            return "direct", part
        return "mixed", Span(min(span.start, part.start), max(span.end, part.end))

    def _is_named(self, cue: Cue, first: int) -> bool:
        """Say whether the stretch, at token `first`, is what somebody calls something: "called the plan “a farce”"."""
        between = self._parse.tokens[cue.token.index + 1 : first]
        named = cue.kind == "verb" and cue.token.lemma in naming_verbs() and 0 < len(between) <= _LONGEST_NAMED
        runs_on = all(token.text not in _BREAKS and token.pos not in ("VERB", "AUX") for token in between)
        return named and runs_on and between[0].pos != "ADP" and between[-1].sentence == cue.token.sentence

    def _governed(self, cue: Cue, part: Span, first: int, last: int) -> Span | None:
        """The dependent of the cue that holds the stretch; what follows a colon stands by itself."""
        if self._text[max(part.start - 2, 0) : part.start].rstrip()[-1:] == ":":
            return None
        root = self._parse.root_of(Span(self._parse.tokens[first].start, self._parse.tokens[last - 1].end))
        while root is not None and root.head != root.index:
            if root.head == cue.token.index:
                return self._phrase(root, cue, part, last)
            root = self._parse.head(root)
        return self._behind_aside(cue, part, first)

    def _behind_aside(self, cue: Cue, part: Span, first: int) -> Span | None:
        """What goes on behind a cue between commas: "The plan, Lind said, would “ruin” the port"."""
        sentence = self._parse.sentence_of(cue.token)
        start = cue.token.index + 1
        is_aside = cue.token.dep in ("parataxis", "ccomp", "ROOT") and self._parse.tokens[start].text == ","
        between = self._parse.tokens[start + 1 : first]
        if not is_aside or not between or first >= sentence.last or not all(map(self._marked.outside, between)):
            return None
        if cue.subject.index <= sentence.first + 1:
            return None
        end = within_semicolons(self._marked, cue.token, start, sentence.last)[1]
        end = end_of_report(self._marked, cue.token, start, max(end, first))
        return trimmed(self._text, Span(between[0].start, self._parse.tokens[end - 1].end), part)

    def _phrase(self, root: Token, cue: Cue, part: Span, last: int) -> Span | None:
        whole = self._parse.subtree_span(root)
        start = max(whole.start, cue.span.end) if cue.span.end <= part.start else whole.start
        tokens = self._marked.tokens_between(start, whole.end)
        if root.dep == "prep" and tokens and tokens[0].index == root.index:
            tokens = tokens[1:]
        if not tokens:
            return None
        start = start_of_report(self._marked, cue.token, tokens[0].index, last)
        end = within_semicolons(self._marked, cue.token, last, tokens[-1].index + 1)[1]
        end = end_of_report(self._marked, cue.token, max(last - 3, start), max(end, last))
        words = Span(self._parse.tokens[start].start, max(self._parse.tokens[end - 1].end, part.end))
        return trimmed(self._text, words, part)

    def _before_cue(self, cue: Cue, part: Span, first: int) -> Span | None:
        """All of the sentence before a cue that follows, from the end of the stretch before."""
        sentence = self._parse.sentence_of(self._parse.tokens[first])
        start = first
        while start > sentence.first and self._marked.number[start - 1] < 0:
            start -= 1
        start = min(within_semicolons(self._marked, cue.token, start, first)[0], first)
        limit = min(cue.speaker.start, cue.span.start)
        end = max(part.end, limit if limit > part.end else part.end)
        if self._text[part.end - 2 : part.end - 1] in ",?!" or self._text[part.end : part.end + 1] == ",":
            end = part.end
        if self._sentence_starts_inside(start, first):
            return None
        return trimmed(self._text, Span(self._parse.tokens[start].start, end), part)

    def _sentence_starts_inside(self, start: int, first: int) -> bool:
        """A verb of saying before the stretch means that the words there report, and are not reported."""
        return start < first and self._parse.tokens[start].text in (",", ";") and start > 0

    def _has_words_outside(self, span: Span, part: Span) -> bool:
        rest = self._text[span.start : part.start] + self._text[part.end : span.end]
        return any(character.isalnum() for character in rest)
