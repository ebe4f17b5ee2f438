"""What the resolver of pronouns looks at: where people are named, what is quoted, and each sentence's subjects."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from quotidian.analysis.coreference.self_named import SelfNamed
from quotidian.analysis.grammar.subjects import main_subject
from quotidian.analysis.grammar.syntax import Parse, Sentence, Token
from quotidian.analysis.speech.cues import verb_classes
from quotidian.analysis.speech.drafts import Draft
from quotidian.lexicons.person_words import Sex, fold, person_nouns
from quotidian.model import Article, BlockKind, Mention, Person, Span

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OBJECTS = frozenset({"dobj", "dative", "pobj"})
# The people of these blocks are no antecedents for the running text; captions stand anywhere in it.
_APART: frozenset[BlockKind] = frozenset({"headline", "deck", "byline", "dateline", "heading", "caption"})
_INDEFINITE = frozenset({"a", "an", "one", "another", "some"})
_ADDRESSING = frozenset({"ask", "tell", "press", "question", "challenge", "confront"})
_ANSWERING = frozenset({"answer", "reply", "respond", "retort"})
_SOMEBODY = frozenset({"one", "another", "someone", "somebody"})


@dataclass(frozen=True, slots=True)
class Naming:
    """A place where somebody is named: the last token of the name, and the person's id."""

    token: Token
    person: str


@dataclass(frozen=True, slots=True)
class Unnamed:
    """Somebody whom the article does not name ("a resident"), with the sex that the noun tells."""

    sex: Sex | None


class Scene:
    """The article as the resolver sees it. Made once; all look-ups are cheap."""

    def __init__(
        self,
        article: Article,
        parse: Parse,
        people: Iterable[Person],
        drafts: Sequence[Draft],
        speaking_names: dict[Span, tuple[str, ...]],
        described: Iterable[tuple[str, Mention]] = (),
    ) -> None:
        """Take in the article; `described` are the speakers' descriptions, such as "the mayor", with whom they mean."""
        self.parse = parse
        self.text = article.text
        self._blocks = article.blocks
        self._block_starts = [block.span.start for block in article.blocks]
        self._people: dict[int, str] = {}
        self._main_subjects: dict[int, Token | None] = {}
        self._namings: dict[int, list[Naming]] = {}
        people = tuple(people)
        self._self_named = SelfNamed(article.text, people)
        for person in people:
            self._place(person)
        for namings in self._namings.values():
            namings.sort(key=lambda naming: naming.token.index)
        heads = ((parse.root_of(mention.span), person) for person, mention in described)
        self._described = {head.index: person for head, person in heads if head}
        self._speakers = self._speakers_by_token(drafts)
        self._spoken_of = self._spoken_of_by_words(drafts)
        self._reporting: dict[int, Naming] = {}
        for span, ids in speaking_names.items():
            token = parse.token_at(span.start)
            if token and len(ids) == 1:
                self._reporting.setdefault(token.sentence, Naming(token, ids[0]))

    def _place(self, person: Person) -> None:
        for mention in person.mentions:
            tokens = self.parse.tokens_in(mention.span)
            self._people.update((token.index, person.id) for token in tokens)
            if tokens:
                self._namings.setdefault(tokens[-1].sentence, []).append(Naming(tokens[-1], person.id))

    def _speakers_by_token(self, drafts: Iterable[Draft]) -> dict[int, Span | None]:
        found: dict[int, Span | None] = {}
        for draft in drafts:
            words = draft.speakers[0].span if len(draft.speakers) == 1 else None
            for part in draft.parts:
                found.update((token.index, words) for token in self.parse.tokens_in(part))
        return found

    def _spoken_of_by_words(self, drafts: Iterable[Draft]) -> dict[Span, set[str]]:
        found: dict[Span, set[str]] = {}
        for words, part in ((words.span, part) for draft in drafts for words in draft.speakers for part in draft.parts):
            heads = (token for token in self.parse.tokens_in(part) if token.dep in SUBJECTS | _OBJECTS)
            named = (self._people.get(token.index) for token in heads)
            found.setdefault(words, set()).update(person for person in named if person)
        return found

    def spoken_of(self, pronoun: Token) -> set[str]:
        """Return whom the pronoun's bearer speaks of by name in quotation marks, and so hardly is."""
        return self._spoken_of.get(pronoun.span, set())

    def speaks(self, pronoun: Token) -> bool:
        """Say whether the pronoun names the speaker of a quote."""
        return pronoun.span in self._spoken_of

    def is_quoted(self, token: Token) -> bool:
        """Say whether the token stands in quotation marks of a quote."""
        return token.index in self._speakers

    def speaker_words(self, token: Token) -> Span | None:
        """Return the words that name the only speaker of the quote around `token`, if any."""
        return self._speakers.get(token.index)

    def person_at(self, token: Token) -> str | None:
        """Return the person in whose name `token` stands."""
        return self._people.get(token.index)

    def namings(self, sentence: Sentence) -> list[Naming]:
        """Return where people are named in `sentence`, in text order."""
        return self._namings.get(sentence.index, [])

    def reporting_speaker(self, sentence: Sentence) -> str | None:
        """Return who speaks by name in `sentence` ("according to Lind")."""
        naming = self._reporting.get(sentence.index)
        return naming.person if naming else None

    def reporting_before(self, pronoun: Token) -> str | None:
        """Return who speaks by name before `pronoun` in its sentence: "according to Lind, she …"."""
        naming = self._reporting.get(pronoun.sentence)
        return naming.person if naming and naming.token.index < pronoun.index else None

    def block(self, sentence: Sentence) -> int:
        """Return the number of the block that `sentence` stands in."""
        return self.block_at(sentence.span.start)

    def block_at(self, position: int) -> int:
        """Return the number of the block at a code point."""
        return bisect_right(self._block_starts, position) - 1

    def is_apart(self, sentence: Sentence) -> bool:
        """Say whether `sentence` is a headline, a caption or the like, not running text."""
        number = self.block(sentence)
        return number >= 0 and self._blocks[number].kind in _APART

    def named_by(self, subject: Token) -> str | None:
        """Return the person whom a subject names: by name, by a name in apposition, or as the antecedent of "who"."""
        if subject.tag in {"WP", "WDT"}:
            verb = self.parse.head(subject)
            return self.person_at(self.parse.head(verb)) if verb.dep == "relcl" else None
        return None if self.is_group(subject) else self.one_named_by(subject)

    def one_named_by(self, noun: Token) -> str | None:
        """Return the person whom a noun names, by name or by a name in apposition, whoever is joined to it by "and"."""
        if person := self.person_at(noun) or self._described.get(noun.index):
            return person
        appositions = (child for child in self.parse.children(noun) if child.dep == "appos")
        in_apposition = next((person for child in appositions if (person := self.person_at(child))), None)
        return in_apposition or self.self_named(noun)

    def self_named(self, noun: Token) -> str | None:
        """Return who gives his or her name behind a noun: "a guard, who identified himself as Musa"."""
        if noun.tag not in ("NN", "CD", "DT", "PRP", "NNP") or self.person_at(noun):
            return None
        is_person = self.is_person(noun) or noun.text.lower() in _SOMEBODY
        return self._self_named.person(noun.span, is_person)

    def owner(self, noun: Token) -> str | None:
        """Return the person whose a noun is: "Lind's sister"."""
        return next((self.person_at(c) for c in self.parse.children(noun) if c.dep == "poss"), None)

    def is_person(self, noun: Token) -> bool:
        """Say whether a common noun is one for a person."""
        return fold(noun.lemma) in person_nouns()

    def unnamed(self, subject: Token) -> Unnamed | None:
        """Return the unnamed person whom a subject brings in: "a spokeswoman", but not "the spokeswoman"."""
        if subject.tag == "CD" and subject.text.lower() == "one" and self._is_one_of_people(subject):
            return Unnamed(None)  # "one of them", "one of the guards"
        noun = person_nouns().get(fold(subject.lemma)) if subject.tag == "NN" else None
        if noun is None or self.is_group(subject):
            return None
        determiners = [child for child in self.parse.children(subject) if child.dep in {"det", "poss", "nummod"}]
        if determiners and not any(d.text.lower() in _INDEFINITE for d in determiners):
            return None
        return Unnamed(noun.sex)

    def _is_one_of_people(self, one: Token) -> bool:
        of = (child for child in self.parse.children(one) if child.text == "of")
        several = (noun for preposition in of for noun in self.parse.children(preposition))
        return any(self.is_person(noun) or noun.text.lower() == "them" for noun in several) and self.says(one)

    def says(self, subject: Token) -> bool:
        """Say whether the verb of a subject is one of saying."""
        return self.parse.head(subject).lemma in verb_classes()

    def answers(self, subject: Token) -> bool:
        """Say whether the verb of a subject is one of answering."""
        return subject.dep in SUBJECTS and self.parse.head(subject).lemma in _ANSWERING

    def addressed_by(self, subject: Token) -> str | None:
        """Return the person whom the one that a subject names asks or tells something: "Lind asked Roe"."""
        verb = self.parse.head(subject)
        objects = (child for child in self.parse.children(verb) if child.dep in {"dobj", "dative"})
        asked = verb.lemma in _ADDRESSING and not self.is_quoted(verb)
        return next((person for child in objects if (person := self.one_named_by(child))), None) if asked else None

    def is_group(self, subject: Token) -> bool:
        """Say whether a subject is several, joined by "and"; the model takes "Ana Lind, Max Roe and …" for one."""
        return any(
            child.dep == "conj" or (child.dep == "appos" and self._is_another(child, subject))
            for child in self.parse.children(subject)
        )

    def _is_another(self, apposed: Token, noun: Token) -> bool:
        names = (self.person_at(noun), self.person_at(apposed))
        return None not in names and names[0] != names[1]

    def main_subject(self, sentence: Sentence) -> Token | None:
        """Return the subject of the highest clause outside quotation marks, the first of several as high."""
        if sentence.index not in self._main_subjects:
            self._main_subjects[sentence.index] = self._find_main_subject(sentence)
        return self._main_subjects[sentence.index]

    def _find_main_subject(self, sentence: Sentence) -> Token | None:
        opening = self._opening_name(sentence)
        return opening or main_subject(self.parse, sentence, lambda token: not self.is_quoted(token))

    def _opening_name(self, sentence: Sentence) -> Token | None:
        """Return the name that opens a sentence whose main verb the parse leaves without a subject."""
        first = next(iter(self.namings(sentence)), None)
        if first is None or first.token.dep in SUBJECTS or self.is_quoted(first.token):
            return None
        verb = self.parse.head(first.token)
        opens = self.person_at(self.parse.tokens[sentence.first]) == first.person
        has_subject = any(child.dep in SUBJECTS for child in self.parse.children(verb))
        return first.token if opens and verb.dep == "ROOT" and not has_subject else None

    def governing_subjects(self, pronoun: Token) -> list[Token]:
        """Return the subjects of the clauses that hold `pronoun`, the innermost first.

        The pronoun itself and subjects it is a part of are left out.
        """
        return [s for s in self._subjects_above(pronoun) if not self.parse.subtree_span(s).contains(pronoun.span)]

    def barred_subject(self, pronoun: Token) -> Token | None:
        """Return the subject of the clause that `pronoun` is an object of: meant would be "himself", not "him"."""
        if pronoun.dep not in _OBJECTS or pronoun.text.lower().endswith("self"):
            return None
        return next(self._subjects_above(pronoun), None)

    def _subjects_above(self, token: Token) -> Iterator[Token]:
        for ancestor in (token, *self.parse.ancestors(token)):
            subject = next((child for child in self.parse.children(ancestor) if child.dep in SUBJECTS), None)
            if subject:
                yield subject

    def is_title_or_numeral(self, token: Token) -> bool:
        """Say whether an "I" is part of a name ("Pius I") and no pronoun."""
        return token.text == "I" and (token.pos != "PRON" or token.index in self._people)
