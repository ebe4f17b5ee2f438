"""Whose deed a verb is: its subject, through conjunctions, participles, relative clauses and what is misread.

What is lost without each rule, in points of quote+speaker F1: subjects shared between verbs 2.0 PolNeAR; the name
beside a verb left without a subject 0.4 PolNeAR; the name beside a description 6.9 GUM and 5.2 tests/quality; a subject
taken for another name of a place 0.7 tests/quality; who issues a document 0.1 PolNeAR. Names misread as initials and
regions that close an address gain nothing there, and have tests of their kind.
"""

from collections.abc import Callable, Iterator, Sequence

from quotidian.analysis.grammar.marked_words import MarkedWords
from quotidian.analysis.grammar.syntax import Parse, Sentence, Token

_SUBJECTS = frozenset({"nsubj", "csubj"})
_PASSES_SUBJECT_ON = frozenset({"conj", "advcl", "xcomp", "ccomp"})
_LONGEST_CHAIN = 4
_TIMES = frozenset({"DATE", "TIME"})
_REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves", "myself", "ourselves"})
# What somebody issues, and speaks by.
DOCUMENTS = frozenset(
    {"statement", "letter", "ad", "advertisement", "report", "memo", "message", "email", "e-mail", "post", "tweet"}
    | {
        "video",
        "note",
        "release",
        "article",
        "petition",
        "lawsuit",
        "complaint",
        "resolution",
        "declaration",
        "leaflet",
    }
)
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


class Subjects:
    """Finds the subjects of one article's verbs. Words in quotation marks are none."""

    def __init__(self, parse: Parse, marked: MarkedWords) -> None:
        self.parse = parse
        self.marked = marked

    def of(self, verb: Token) -> tuple[Token | None, bool]:
        """Return the head of the verb's subject, and whether it is another verb's that it shares."""
        subject, shared = self._in_parse(verb)
        return (self.named_beside(self._person_at_address(subject)) if subject else None), shared

    def _in_parse(self, token: Token) -> tuple[Token | None, bool]:
        verb, prompted = token, False
        for step in range(_LONGEST_CHAIN):
            if own := self._own(verb, prompted):
                return own, step > 0
            if step == 0 and (beside := self._beside_place(verb)):
                return beside, False
            if step == 0 and (named := misread_subject(self.parse, verb)) and self.marked.outside(named):
                return named, False
            if verb.dep in ("relcl", "acl"):
                noun = self.parse.head(verb)
                return (self._issuer(noun) or noun if self.marked.outside(noun) else None), True
            sharing = self._sharing(verb)
            if sharing is None:
                break
            verb, prompted = sharing, verb.dep == "xcomp"
        return None, False

    def _beside_place(self, verb: Token) -> Token | None:
        """In "In Dorren, a guard who saw it said …" the model takes the guard for another name of Dorren."""
        for preposition in self.parse.children(verb):
            if preposition.dep != "prep" or preposition.index > verb.index:
                continue
            for place in self.parse.children(preposition):
                beside = [c for c in self.parse.children(place) if c.dep == "appos" and self._may_say(c, verb)]
                if place.dep == "pobj" and beside:
                    return beside[-1]
        return None

    def _may_say(self, noun: Token, verb: Token) -> bool:
        is_somebody = noun.entity in ("PERSON", "ORG") or noun.pos == "NOUN"
        return noun.index < verb.index and is_somebody and self.marked.outside(noun)

    def _own(self, verb: Token, prompted: bool) -> Token | None:
        """Return the verb's own subject; who is `prompted` ("was forced to say") is one even in the passive."""
        for child in self.parse.children(verb):
            subject = child.dep in _SUBJECTS or (prompted and child.dep == "nsubjpass")
            if subject and self.marked.outside(child) and child.text.lower() not in _REFLEXIVE:
                return self._antecedent(child, verb)
        return None

    def _sharing(self, verb: Token) -> Token | None:
        """Return the verb whose subject `verb` shares, if it has none of its own."""
        if verb.dep == "pcomp":
            return self._behind_preposition(verb)
        if verb.dep not in _PASSES_SUBJECT_ON or (verb.dep == "ccomp" and verb.tag != "VBG"):
            return None
        return self.parse.head(verb)

    def _behind_preposition(self, verb: Token) -> Token:
        """In "thanked her by saying …" the verb before the preposition has the subject."""
        head = self.parse.head(self.parse.head(verb))
        return head if head.pos in ("VERB", "AUX") else self.parse.head(head)

    def named_beside(self, described: Token) -> Token:
        """In "the board's chair, Ana Lind, said" the name beside the description is the clearer of the two."""
        if described.entity == "PERSON" or described.pos not in ("NOUN", "PROPN"):
            return described
        children = self.parse.children(described)
        joined = any(child.dep == "cc" for child in children)
        labels = ("appos",) if joined else ("appos", "conj")
        beside = [c for c in children if c.dep in labels and self._is_name_beside(c, described)]
        return next(iter(beside or self._named_behind_another(children)), None) or self._between_commas(described)

    def _between_commas(self, described: Token) -> Token:
        """Return the end of the name between commas right behind a description, whatever the parse takes it for."""
        tokens = self.parse.tokens
        end = described.index + 2
        while end < len(tokens) and tokens[end].entity == "PERSON" and self.marked.outside(tokens[end]):
            end += 1
        is_named = end > described.index + 2 and tokens[described.index + 1].text == "," and described.tag == "NN"
        return tokens[end - 1] if is_named and end < len(tokens) and tokens[end].text == "," else described

    def _named_behind_another(self, children: Sequence[Token]) -> Iterator[Token]:
        """In "counsel for Mr Roe, Ana Lind, said" the parse takes Lind for another name of Roe, who has one."""
        for preposition in children:
            for other in self.parse.children(preposition) if preposition.dep == "prep" else ():
                if other.dep == "pobj" and other.entity == "PERSON":
                    beside = (c for c in self.parse.children(other) if c.dep == "appos" and c.entity == "PERSON")
                    yield from filter(self.marked.outside, beside)

    def _is_name_beside(self, name: Token, described: Token) -> bool:
        is_somebody = name.entity == "PERSON" or (
            described.pos == "NOUN" and name.dep == "conj" and name.pos == "PROPN"
        )
        return is_somebody and name.index > described.index and self.marked.outside(name)

    def _person_at_address(self, subject: Token) -> Token:
        """In "Ana Lind of Dorren, Norland said" the region closes the address: Lind speaks, whatever the parse says."""
        tokens = self.parse.tokens
        start = subject.index
        while start > 0 and tokens[start - 1].pos == "PROPN" and tokens[start - 1].head == subject.index:
            start -= 1
        if subject.pos != "PROPN" or start < 2 or tokens[start - 1].text != ",":
            return subject
        city = tokens[start - 2]
        if city.dep != "pobj" or city.pos != "PROPN":
            return subject
        resident = self.parse.head(self.parse.head(city))
        while resident.dep == "appos":
            resident = self.parse.head(resident)
        return resident if resident.entity == "PERSON" and self.marked.outside(resident) else subject

    def _antecedent(self, subject: Token, verb: Token) -> Token:
        noun = self.parse.head(verb)
        relative = subject.text.lower() in ("who", "which", "that") and verb.dep == "relcl"
        return (self._issuer(noun) or noun) if relative and self.marked.outside(noun) else subject

    def _issuer(self, document: Token) -> Token | None:
        """In "the board issued a statement calling it …" the board speaks, and not the statement."""
        verb = self.parse.head(document)
        if document.lemma not in DOCUMENTS or document.dep != "dobj" or verb.pos != "VERB":
            return None
        return self._in_parse(verb)[0]

    def neighbour(self, token: Token, last: int, behind: bool) -> Token | None:
        """Return the name or pronoun next to a verb that the parse left without a subject.

        It stands before the verb or, if `behind` allows that, right behind it, among the tokens up to `last`.
        """
        tokens = self.parse.tokens
        sentence = self.parse.sentence_of(token)
        behind = behind or self._is_behind_marks(token.index)
        following = tokens[token.index + 1 : min(token.index + 3, last, sentence.last)] if behind else ()
        before = tokens[max(token.index - 3, sentence.first) : token.index]
        for words in (following, tuple(reversed(before))):
            for word in words:
                if not self.marked.outside(word):
                    break
                if word.entity in _TIMES:
                    continue
                if word.index > token.index and word.dep in _SUBJECTS and word.head not in (word.index, token.index):
                    break  # "said she had voted": of another verb
                if word.entity in ("PERSON", "ORG") or word.pos == "PROPN" or word.tag == "PRP":
                    return self._name_head(word)
        # “…,” Cross said: whatever the model takes "Cross" for.
        alone = before[-1] if before else None
        if alone is None or not alone.text[0].isupper() or not self._is_behind_marks(alone.index):
            return None
        return alone if tokens[alone.index - 2].text in (",", "?", "!") else None

    def _is_behind_marks(self, index: int) -> bool:
        return index > 1 and not self.marked.outside(self.parse.tokens[index - 1])

    def _name_head(self, word: Token) -> Token:
        while (
            word.dep == "compound"
            and self.parse.head(word).pos == "PROPN"
            and self.marked.outside(self.parse.head(word))
        ):
            word = self.parse.head(word)
        return word


def main_subject(parse: Parse, sentence: Sentence, counts: Callable[[Token], bool]) -> Token | None:
    """Return the subject of the highest clause among the words that count, the first of several as high."""
    tokens = [token for token in parse.sentence_tokens(sentence) if counts(token)]
    subjects = [token for token in tokens if token.dep in ("nsubj", "nsubjpass")]
    if not subjects:
        # "There was a guard, Ana Lind." "Watching from the back was Ana Lind."
        subjects = [token for token in tokens if token.dep == "attr" and parse.head(token).dep == "ROOT"]
    depths = [(sum(1 for _ in parse.ancestors(token)), token.index) for token in subjects]
    return parse.tokens[min(depths)[1]] if depths else None


def misread_subject(parse: Parse, verb: Token) -> Token | None:
    """Return the name right before a finite verb that is left without a subject in a clause of its own, if any.

    Every such clause has one. The model takes the full stop in "he wrote on X. Roe called it" for that of an initial.
    """
    labels = {child.dep for child in parse.children(verb)}
    finite = verb.tag in _FINITE or (verb.tag == "VBN" and "dobj" in labels and "aux" not in labels)
    if verb.dep not in ("advcl", "ccomp", "acl") or not finite or not verb.index or not labels.isdisjoint(_SUBJECTS):
        return None
    before = parse.tokens[verb.index - 1]
    return before if before.pos == "PROPN" and before.sentence == verb.sentence else None
