"""Quotations in marks and who speaks them: each stretch gets its best cue, or the speaker of the words before it.

In this order (see analysis.md, section 4, rules 4 to 7); what is lost without each, in points of quote+speaker F1 on
PolNeAR, GUM news, the invented cases and the articles of tests/quality:

    cues ranked by a sum of weights          `ranking`      all of it; the verb's subject shared by others: 2.0 PolNeAR
    who goes on, from the words before       here           1.2 PolNeAR, 5.8 GUM, 3.2 invented
      introduced by a paragraph without any  `_introduce`   0.5 PolNeAR, 2.0 GUM, 3.2 invented
      announced by a colon                   `_announcing`  0.2 PolNeAR
    titles, one word within another phrase   `terms`        0.4 PolNeAR, 1.0 GUM; 1.4 invented (costs 0.2 PolNeAR)
    what is likelier wrong than right        `sureness`     1.3 PolNeAR, 1.7 GUM, 1.4 invented, 1.4 tests/quality
    speakers told behind the paragraph       `told_behind`  2.2 tests/quality
    one quotation over several paragraphs    here           0.6 tests/quality
    turns of transcripts                     `transcripts`  4.9 tests/quality, 3.5 invented (PolNeAR marks none: -0.7)
    words outside the marks that belong in   `spans`        5.8 PolNeAR, in content found

Denials, names in marks and relative clauses behind a listener ("told Roe, who had called it “a farce”") gain nothing on
these sets, which hardly have any; they stay, since what was denied, what is only somebody's nickname and what another
said would be shown as their words.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from quotidian.analysis.grammar.marked_words import MarkedWords
from quotidian.analysis.grammar.syntax import Parse, Token
from quotidian.analysis.quotes.ranking import CuesInOrder, Ranking
from quotidian.analysis.quotes.spans import QuoteSpans
from quotidian.analysis.quotes.sureness import Answer, Evidence, is_likely, sureness
from quotidian.analysis.quotes.terms import Terms
from quotidian.analysis.quotes.told_behind import ToldBehind
from quotidian.analysis.speech.cues import Cue, CueFinder
from quotidian.analysis.speech.drafts import Draft, SpeakerWords, Stretch
from quotidian.analysis.speech.transcripts import labelled_turns, with_turns
from quotidian.model import Article, Block, Mention, QuoteKind, Span

# Scores of `ranking`: above the first a cue is taken at once, above the second where nothing better is found.
SURE_ENOUGH = -0.2
WEAK = -2.6
# How many blocks of running text a speaker is carried over.
CARRIED_BLOCKS = 2


@dataclass(slots=True)
class _Memory:
    """Who spoke last, and in which block of running text; `here` is who speaks in the block at hand."""

    last: Span | None = None
    block: int = -9
    here: Span | None = None


def attribute(
    article: Article,
    parse: Parse,
    stretches: Sequence[Stretch],
    mentions: Sequence[Mention],
    weigh_evidence: Callable[[Evidence], float] = sureness,
) -> tuple[Draft, ...]:
    """Return the direct and mixed quotes of the article, in text order, with the words that name their speakers.

    Stretches that are terms, titles or scare quotes are left out. `mentions` are those of `names.find`;
    `weigh_evidence` says how sure an answer is.
    """
    return _Attribution(article, parse, stretches, mentions, weigh_evidence).run()


class _Attribution:
    def __init__(
        self,
        article: Article,
        parse: Parse,
        stretches: Sequence[Stretch],
        mentions: Sequence[Mention],
        weigh_evidence: Callable[[Evidence], float],
    ) -> None:
        self.weigh_evidence = weigh_evidence
        self.text = article.text
        self.parse = parse
        self.marked = MarkedWords(parse, stretches)
        self.finder = CueFinder(parse, self.marked)
        self.ranking = Ranking(article.text, self.marked)
        self.spans = QuoteSpans(article.text, self.marked)
        self.blocks = [b for b in article.blocks if b.kind not in ("furniture", "caption")]
        self.captions = [b for b in article.blocks if b.kind == "caption"]
        self.terms = Terms(article.text, self.marked, (m.span for m in mentions if m.form == "name"))
        people = [mention.span for mention in mentions if mention.kind == "person" and mention.form == "name"]
        self.told_behind = ToldBehind(article, self.finder, people)
        self.person_ends = {mention.span.end for mention in mentions if mention.kind == "person"}
        self.turns = labelled_turns(article)
        self.drafts: list[Draft] = []

    def run(self) -> tuple[Draft, ...]:
        memory = _Memory()
        at = 0
        by_start = self.marked.stretches
        for number, block in enumerate(sorted([*self.blocks, *self.captions], key=lambda b: b.span)):
            mine = []
            while at < len(by_start) and by_start[at].span.start < block.span.end:
                if by_start[at].span.start >= block.span.start:
                    mine.append(at)
                at += 1
            self._block(number, block, mine, memory)
        self.drafts = self.told_behind.named(self.drafts)
        self._join_paragraphs()
        drafts = with_turns(self.drafts, self.turns)
        return tuple(sorted(drafts, key=lambda draft: (draft.span.start, draft.span.end)))

    def _join_paragraphs(self) -> None:
        """Make one quote of a quotation over several paragraphs; the surest of them tells who speaks."""
        draft_of = {part: draft for draft in self.drafts for part in draft.parts}
        joined: list[Draft] = []
        replaced: set[Draft] = set()
        for quotation in _over_paragraphs(self.marked.stretches):
            drafts = list(dict.fromkeys(draft_of[part] for part in quotation if part in draft_of))
            if len(drafts) > 1 and replaced.isdisjoint(drafts):
                joined.append(_joined(drafts, quotation))
                replaced.update(drafts)
        self.drafts = [draft for draft in self.drafts if draft not in replaced] + joined

    def _block(self, number: int, block: Block, mine: list[int], memory: _Memory) -> None:
        tokens = self.parse.tokens_in(block.span)
        if not tokens:
            return
        cues = CuesInOrder(self.finder.cues(tokens[0].index, tokens[-1].index + 1))
        memory.here = None
        for stretch in mine:
            answer = self._answer(stretch, tokens[0], cues, memory, number)
            is_added = answer and not self.terms.is_term(stretch, answer.cue) and self._add(stretch, answer, block)
            if is_added and answer and answer.speaker and answer.how != "weak":
                memory.here = memory.last = answer.speaker
                memory.block = number
        if not mine:
            self._introduce(number, block, cues, memory)

    def _introduce(self, number: int, block: Block, cues: CuesInOrder, memory: _Memory) -> None:
        """A paragraph without marks: who speaks in its last clause may go on in the next paragraph's quotation."""
        if block.kind == "caption":
            memory.block += memory.block >= 0
            return
        affirmed = [cue for cue in cues if not cue.negated]
        spoken = [cue for cue in affirmed if cue.strength != "other" and _may_go_on(cue)]
        announcing = self._announcing(block, affirmed)
        if announcing or spoken:
            memory.last, memory.block = (announcing or spoken[-1]).speaker, number
        elif memory.last is None or number - memory.block > CARRIED_BLOCKS:
            subject = next(
                (cue for cue in affirmed if cue.subject.end in self.person_ends and cue.kind == "verb"), None
            )
            if subject:
                memory.last, memory.block = subject.speaker, number

    def _announcing(self, block: Block, cues: Sequence[Cue]) -> Cue | None:
        """The main verb of a paragraph that ends in a colon tells who speaks next: "Lind issued this statement:"."""
        if not self.text[block.span.start : block.span.end].rstrip().endswith(":"):
            return None
        main = [cue for cue in cues if cue.token.pos == "VERB" and cue.token.head == cue.token.index]
        return main[-1] if main else None

    def _answer(self, stretch: int, opening: Token, cues: CuesInOrder, memory: _Memory, number: int) -> Answer | None:
        """Return who speaks, or None where the article says that nobody did; `opening` is the block's first token."""
        denial = self.ranking.denial(stretch, cues)
        best = self.ranking.best(stretch, cues, other_than=denial.subject if denial else None)
        if best and best.score > SURE_ENOUGH and not (denial and best.sentence_between):
            return Answer(best.cue.speaker, "cue", best)
        if denial:
            return None
        if carried := self._carried(stretch, opening, memory, number):
            return carried
        if best and best.score > WEAK:
            return Answer(best.cue.speaker, "weak", best)
        return Answer(None, "unknown")

    def _carried(self, stretch: int, opening: Token, memory: _Memory, number: int) -> Answer | None:
        """Return who spoke just before and may go on, unless the stretch speaks of that one by name."""
        if memory.last is None or self.marked.names(memory.last, stretch):
            return None
        if self.marked.stretches[stretch].continues:
            return Answer(memory.last, "continued")
        if memory.here:
            return Answer(memory.here, "same paragraph")
        alone = self.marked.ranges[stretch][0] <= opening.index
        near = number - memory.block <= CARRIED_BLOCKS
        return Answer(memory.last, "carried") if alone and near else None

    def _add(self, stretch: int, answer: Answer, block: Block) -> bool:
        """Make a quote of a stretch and say so; none if it is likelier a term, or what was found is likelier wrong."""
        part = self.marked.stretches[stretch].span
        before = self.text[max(block.span.start, part.start - 2) : part.start].rstrip()
        looks = self.terms.looks(stretch)
        evidence = Evidence(part, part.of(self.text), before, block.kind, answer, looks)
        confidence = self.weigh_evidence(evidence)
        if not is_likely(evidence, confidence):
            return False
        kind, span = self.spans.content(stretch, answer.cue)
        cue = answer.cue.span if answer.cue else None
        speakers: tuple[SpeakerWords, ...] = ()
        if answer.speaker:
            carried = answer.how in ("continued", "carried", "same paragraph")
            speakers = (SpeakerWords(answer.speaker, confidence, carried),)
        previous = self.drafts[-1] if self.drafts else None
        if previous and previous.kind == "mixed" and previous.span.contains(part):
            self.drafts[-1] = Draft(
                "mixed", previous.span, (*previous.parts, part), previous.speakers, previous.cue, previous.confidence
            )
            return True
        if previous and previous.span.overlaps(span):
            span, kind = part, "direct"
        self.drafts.append(Draft(kind, span, (part,), speakers, cue, confidence))
        return True


def _may_go_on(cue: Cue) -> bool:
    """Say whether who speaks by `cue` may speak on: not those who "waited to speak", nor "a law written in 1910"."""
    told = cue.token.tag == "VB" or cue.token.dep == "acl"
    return cue.kind in ("according", "label") or (cue.kind == "verb" and not told)


def _joined(drafts: Sequence[Draft], quotation: Sequence[Span]) -> Draft:
    """Return `drafts`, which are in text order, as one quote; what stands between them in the quotation is part of it.

    All else is as the surest of them has it.
    """
    surest = max(drafts, key=lambda draft: draft.confidence)
    kind: QuoteKind = "mixed" if any(draft.kind == "mixed" for draft in drafts) else "direct"
    span = Span(drafts[0].span.start, drafts[-1].span.end)
    own = {part for draft in drafts for part in draft.parts}
    parts = tuple(sorted(own | {part for part in quotation if span.contains(part)}))
    return replace(surest, kind=kind, span=span, parts=parts)


def _over_paragraphs(stretches: Sequence[Stretch]) -> list[list[Span]]:
    """Return the stretches of each quotation that goes over several paragraphs."""
    quotations: list[list[Span]] = []
    for stretch in stretches:
        if stretch.continues and quotations:
            quotations[-1].append(stretch.span)
        elif not stretch.nested:
            quotations.append([stretch.span])
    return [quotation for quotation in quotations if len(quotation) > 1]
