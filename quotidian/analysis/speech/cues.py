"""Cues outside quotation marks: the words that report speech, each with the words that name its speaker.

Verbs with their subjects (through conjunctions, participles and relative clauses), passives with "by", "according to",
possessed nouns ("Lind's remark"), labels ("Mayor:") and names behind a dash. See analysis.md, section 4, rule 4.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from quotidian.analysis.grammar.marked_words import MarkedWords
from quotidian.analysis.grammar.negation import has_misplaced_not, is_negated, is_nobody
from quotidian.analysis.grammar.subjects import DOCUMENTS, Subjects, misread_subject
from quotidian.analysis.grammar.syntax import Parse, Token
from quotidian.analysis.speech.transcripts import is_heading
from quotidian.lexicons import word_lists
from quotidian.model import Span

CueKind = Literal["verb", "according", "agent", "noun", "label", "dash", "signature"]
CueClass = Literal["speech", "attitude", "other"]

_LONGEST_CHAIN = 4
_SPEECH_NOUNS = frozenset(
    {"word", "remark", "comment", "statement", "claim", "assertion", "tweet", "post", "letter", "speech", "call"}
    | {"pledge", "promise", "description", "view", "belief", "argument", "message", "response", "answer", "question"}
    | {"warning", "account", "testimony"}
)
_PARTICIPLES = frozenset({"acl", "advcl", "prep"})
# What a participle lacks that has its own subject or listener.
_OWN = frozenset({"nsubj", "csubj", "nsubjpass", "aux", "dobj", "dative"})
_QUOTING_VERBS = frozenset({"quote", "cite"})
# The name behind these is the listener's: "told Renn".
TAKES_LISTENER = frozenset({"tell", "inform", "assure", "remind", "urge", "warn", "advise", "instruct", "ask"})
_ISSUING = frozenset({"issue", "release", "publish", "circulate"})
_DASHES = frozenset({"—", "–", "―", "-", "--"})
_LONGEST_NAME = 5
_LONGEST_LABEL = 9
_BARE_PREPOSITIONS = frozenset({"per", "from", "by"})


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that reports. `token` is its head, `span` the words, `speaker` who they say speaks, `subject` its head.

    `inherited` means that the subject is another verb's, `embedded` that the cue is itself part of what is reported,
    `negated` that nothing was said: such a cue reports nothing.
    """

    token: Token
    span: Span
    speaker: Span
    subject: Token
    kind: CueKind
    strength: CueClass
    inherited: bool = False
    embedded: bool = False
    negated: bool = False


@cache
def verb_classes() -> dict[str, CueClass]:
    """Return every reporting verb's lemma with how surely it reports."""
    return {row[0]: "speech" if row[1] == "speech" else "attitude" for row in word_lists.rows("reporting_verbs.tsv")}


@cache
def naming_verbs() -> frozenset[str]:
    """Return the verbs that take a word or two as all that was said ("called it “a farce”")."""
    return frozenset(row[0] for row in word_lists.rows("reporting_verbs.tsv") if row[2:] == ("naming",))


class CueFinder:
    """Finds the cues in any run of tokens of one article."""

    def __init__(self, parse: Parse, marked: MarkedWords) -> None:
        self.parse = parse
        self.marked = marked
        self.subjects = Subjects(parse, marked)

    def cues(self, first: int, last: int) -> list[Cue]:
        """Return the cues outside marks among the tokens `first` up to `last`, in text order, negated ones included."""
        found = []
        for token in self.parse.tokens[first:last]:
            if self.marked.outside(token) and (cue := self._cue(token, last)):
                found.append(cue)
        return found

    def _cue(self, token: Token, last: int) -> Cue | None:
        if token.pos in ("VERB", "AUX"):
            return self._according(token) or self._verb(token, last)
        word = token.text.lower()
        if word == "according":
            return self._according(token)
        if word == "words":
            return self._words_of(token)
        if token.dep == "agent":
            return self._agent(token)
        if token.tag in ("POS", "PRP$"):
            return self._possessed_noun(token)
        if token.text == ":":
            return self._label(token)
        if word in _DASHES or word in _BARE_PREPOSITIONS:
            return self._name_behind(token, last)
        return None

    def _according(self, token: Token) -> Cue | None:
        following = self.parse.tokens[token.index + 1 : token.index + 3]
        if token.text.lower() != "according" or len(following) < 2 or following[0].text.lower() != "to":
            return None
        to = following[0]
        objects = [c for word in (token, to) for c in self.parse.children(word) if c.dep == "pobj"]
        source = self.subjects.named_beside(objects[0] if objects else following[1])
        words = Span(token.start, to.end)
        return Cue(token, words, self.marked.noun_phrase(source), source, "according", "speech")

    def _words_of(self, words: Token) -> Cue | None:
        """Return the cue "in the words of Ana Lind"."""
        before = self.parse.tokens[max(words.index - 2, 0) : words.index]
        if [token.text.lower() for token in before] not in (["in", "the"], ["use", "the"]):
            return None
        of = next((child for child in self.parse.children(words) if child.text.lower() == "of"), None)
        named = next((child for child in self.parse.children(of) if child.dep == "pobj"), None) if of else None
        if of is None or named is None or not self.marked.outside(named):
            return None
        source = self.subjects.named_beside(named)
        return Cue(words, Span(before[0].start, of.end), self.marked.noun_phrase(source), source, "according", "speech")

    def _verb(self, token: Token, last: int) -> Cue | None:
        children = self.parse.children(token)
        strength = "speech" if _speaks(token, children) else verb_classes().get(token.lemma, "other")
        if token.dep in ("aux", "auxpass") or has_misplaced_not(self.parse, token):
            return None
        if is_negated(self.parse, token):
            return self._active(token, last, strength, negated=True)
        if token.lemma in _QUOTING_VERBS and (quoted := self._quoted_source(token, children)):
            return Cue(token, token.span, self.marked.noun_phrase(quoted), quoted, "verb", "speech")
        if token.tag == "VBN" and token.dep in _PARTICIPLES and any(child.dep == "agent" for child in children):
            # "Asked by a reporter, she …": the reporter speaks, and has a cue of his own.
            return None
        if self._listens(token, children):
            return None
        if any(child.dep == "nsubjpass" for child in children):
            return self._passive(token, children, strength)
        return self._active(token, last, strength)

    def _listens(self, verb: Token, children: list[Token]) -> bool:
        """Say whether the subject of a participle is told or asked: "Asked if it would close, Lind said"."""
        is_participle = verb.tag in ("VBN", "VBD") and verb.dep == "advcl"
        lacks_subject = not any(c.dep in _OWN for c in children) and misread_subject(self.parse, verb) is None
        return is_participle and verb.lemma in TAKES_LISTENER and lacks_subject

    def _active(self, token: Token, last: int, strength: CueClass, negated: bool = False) -> Cue | None:
        subject, inherited = self.subjects.of(token)
        if subject is None and strength != "other":
            listens = token.lemma in TAKES_LISTENER
            subject = self.subjects.neighbour(token, last, behind=not listens)
        if subject is None:
            return None
        negated = negated or (strength == "speech" and is_nobody(self.parse, subject))
        speaker = self._without_relative(self.marked.noun_phrase(subject), subject)
        if speaker.contains(token.span):
            speaker = Span(speaker.start, subject.end) if subject.end <= token.start else subject.span
        embedded = self._embedded(token)
        return Cue(token, token.span, speaker, subject, "verb", strength, inherited, embedded, negated)

    def _without_relative(self, speaker: Span, subject: Token) -> Span:
        """Leave out what is told of the speaker: "said one guard" of "said one guard who asked not to be named"."""
        tokens = self.parse.tokens
        for clause in self.parse.children(subject):
            if clause.dep == "relcl" and clause.index > subject.index:
                first = self.parse.subtree(clause)[0].index
                told = self.parse.tokens_in(Span(tokens[first].start, max(speaker.end, tokens[first].end)))
                is_named = any(t.entity == "PERSON" and tokens[t.index - 1].text == "," for t in told)
                return speaker if is_named else Span(speaker.start, min(speaker.end, tokens[first - 1].end))
        return speaker

    def _embedded(self, token: Token) -> bool:
        """Say whether the verb stands in the clause that another verb reports ("Lind says he feels …")."""
        for _ in range(_LONGEST_CHAIN):
            head = self.parse.head(token)
            if token.dep == "ccomp" and head.lemma in verb_classes() and self.marked.outside(head):
                return True
            if head is token:
                return False
            token = head
        return False

    def _quoted_source(self, token: Token, children: list[Token]) -> Token | None:
        """The one who is quoted speaks: "quoted her grandfather: “…”"."""
        source = next((c for c in children if c.dep == "dobj" and self.marked.outside(c)), None)
        if source and (source.entity == "PERSON" or source.pos == "NOUN"):
            behind = self.parse.tokens[source.index + 1 : source.index + 2]
            if behind and behind[0].text in (":", "as"):
                return source
        return None

    def _passive(self, token: Token, children: list[Token], strength: CueClass) -> Cue | None:
        """In the passive the subject listens, but for "was quoted as saying" and its like."""
        subject = next(child for child in children if child.dep == "nsubjpass")
        if token.lemma in _QUOTING_VERBS and self.marked.outside(subject):
            return Cue(token, token.span, self.marked.noun_phrase(subject), subject, "verb", "speech")
        agent = next((c for c in children if c.dep == "agent"), None)
        source = next((c for c in self.parse.children(agent) if c.dep == "pobj"), None) if agent else None
        if source and self.marked.outside(source):
            return Cue(token, token.span, self.marked.noun_phrase(source), source, "agent", strength)
        return None

    def _agent(self, token: Token) -> Cue | None:
        source = next((c for c in self.parse.children(token) if c.dep == "pobj" and self.marked.outside(c)), None)
        verb = self.parse.head(token)
        strength = verb_classes().get(verb.lemma, "other")
        if source is None or any(c.dep == "nsubjpass" for c in self.parse.children(verb)):
            return None
        return Cue(verb, verb.span, self.marked.noun_phrase(source), source, "agent", strength)

    def _possessed_noun(self, token: Token) -> Cue | None:
        noun = self.parse.head(token) if token.tag == "PRP$" else self.parse.head(self.parse.head(token))
        if noun.lemma not in _SPEECH_NOUNS or noun.index <= token.index:
            return None
        owner = token if token.tag == "PRP$" else self.parse.head(token)
        if not self.marked.outside(owner):
            return None
        start = self.marked.noun_phrase(owner).start
        return Cue(noun, noun.span, Span(start, owner.end), owner, "noun", "attitude")

    def _label(self, token: Token) -> Cue | None:
        """A name at the start of its block's line with a colon: "Mayor: “…”"."""
        sentence = self.parse.sentence_of(token)
        words = self.parse.tokens[sentence.first : token.index]
        dashes = [number for number, word in enumerate(words) if word.text in _DASHES]
        words = words[dashes[-1] + 1 :] if dashes else words
        if not 0 < len(words) <= _LONGEST_LABEL or not all(map(self.marked.outside, words)):
            return None
        if any(word.pos in ("VERB", "AUX") for word in words) or not words[0].text[:1].isupper():
            return None
        label = " ".join(word.text for word in words)
        if is_heading(label):
            return None
        return Cue(token, token.span, Span(words[0].start, words[-1].end), words[-1], "label", "speech")

    def _name_behind(self, token: Token, last: int) -> Cue | None:
        behind = self.parse.tokens[token.index + 1 : min(token.index + _LONGEST_NAME + 1, last)]
        named = list(_leading_name(behind))
        if not named or not all(map(self.marked.outside, named)) or token.dep == "agent":
            return None
        signed = self._signs(token, named[-1], last)
        kind: CueKind = "signature" if signed else "dash"
        speaker = Span(named[0].start, named[-1].end)
        return Cue(token, token.span, speaker, named[-1], kind, "speech" if signed else "other")

    def _signs(self, dash: Token, name: Token, last: int) -> bool:
        """Say whether dash and name sign a quotation: right behind its marks, and nothing else before the next one."""
        before, after = dash.index - 1, name.index + 1
        if before < 0 or self.marked.number[before] < 0 or dash.text not in _DASHES:
            return False
        return after >= last or self.marked.number[after] >= 0 or self.parse.tokens[after].text in (",", ".", "(")


def _speaks(verb: Token, children: list[Token]) -> bool:
    """Say whether a verb that is none of saying tells that somebody speaks: "went on", "issued a statement"."""
    goes_on = verb.lemma == "go" and any(child.dep == "prt" and child.text == "on" for child in children)
    issues = verb.lemma in _ISSUING and any(child.dep == "dobj" and child.lemma in DOCUMENTS for child in children)
    return goes_on or issues


def _leading_name(words: tuple[Token, ...]) -> Iterator[Token]:
    for word in words:
        if word.pos != "PROPN" and word.entity not in ("PERSON", "ORG"):
            return
        yield word
