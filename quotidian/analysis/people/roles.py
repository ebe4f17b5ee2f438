"""What the article says a person is: the words before the name or in apposition to it, never looked up."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from quotidian.analysis.grammar.syntax import Parse, Token
from quotidian.lexicons.person_names import is_suffix
from quotidian.lexicons.person_words import PersonNoun, fold, fold_title, person_nouns, titles
from quotidian.model import Span

_LONGEST = 10
_MOST_OF = 2
_LINKS = frozenset({"of", "for"})
_STATUS = frozenset({"former", "ex", "late", "then", "acting", "interim", "deputy", "vice", "outgoing", "incoming"})
# What "visiting President Lind" says of her is no part of her role.
_PASSING = frozenset({"visiting", "fellow", "embattled", "even", "only", "then"})
_OTHER_ENTITIES = frozenset({"PERSON", "DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "QUANTITY", "PERCENT"})
# The endings of trades and sciences: more than any list has.
_TRADE = re.compile(r"[a-z-]+(?:ographer|ologist|ician|keeper|maker|worker|writer)")
# What right before a name is what somebody does, though no list has it: "goaltender", "anchorwoman".
_DOER = re.compile(r"[a-z-]{4,}(?:er|or|man|woman|ist|ian|back)")
_DEPS_OF_DOERS = frozenset({"amod", "compound", "nmod", "npadvmod"})
_DETERMINERS = frozenset({"a", "an", "the", "his", "her", "its", "their"})
_POS_OF_PHRASES = frozenset({"ADJ", "NOUN", "PROPN"})
_AFTER_ROLE = frozenset({",", ".", ";", ")", "at", "for", "from", "in", "of", "on", "who", "whose", "with", "—", "–"})
_CLAUSES = frozenset({"relcl", "acl", "advcl", "appos", "conj", "cc", "punct"})


def find(text: str, parse: Parse, mentions: Sequence[Span], apart: Sequence[Span] = ()) -> str | None:
    """Return the first role that the running text gives with one of a person's mentions, as worded there.

    Courtesy titles ("Mrs", "Dr") and relatives ("his wife") are no roles. The words in `apart` (headline, byline) are
    taken only if no other mention has a role.
    """
    aside = [span for span in mentions if any(block.contains(span) for block in apart)]
    for span in (*(span for span in mentions if span not in aside), *aside):
        for tokens in _roles(parse, span):
            if role := _worded(text, tokens):
                return role
    return None


def _roles(parse: Parse, mention: Span) -> Iterator[list[Token]]:
    """Yield the words of each role that stands with the name: before it, after it, and as what it is apposed to."""
    tokens = list(parse.tokens_in(mention))
    if not tokens:
        return
    if noun := _noun_before_comma(parse, _first_title(parse, tokens[0])):
        yield _noun_phrase(parse, noun)
    yield _title_before(parse, tokens[0])
    root = parse.root_of(Span(tokens[0].start, tokens[-1].end))
    if root is None:
        return
    for apposed in _appositions(parse, root):
        if apposed.start >= mention.end:
            yield _noun_phrase(parse, apposed)
    head = parse.head(root)
    if root.dep == "appos" and head.end <= mention.start:
        yield _noun_phrase(parse, head)
    if noun := _noun_behind_comma(parse, tokens[-1]):
        yield _noun_phrase(parse, noun)


def _first_title(parse: Parse, name: Token) -> Token:
    """Return the first of the titles that stand right before a name, or the name's own first word."""
    first, start = name, parse.sentence_of(name).first
    while first.index > start and _is_capital_title(parse.tokens[first.index - 1]):
        first = parse.tokens[first.index - 1]
    return first


def _is_capital_title(token: Token) -> bool:
    return token.text[:1].isupper() and fold_title(token.text) in titles()


def _appositions(parse: Parse, name: Token) -> Iterator[Token]:
    """Yield the nouns in apposition to a name, those behind "Jr." and "PhD" too, on which the model hangs them."""
    for child in parse.children(name):
        if child.dep != "appos":
            continue
        if is_suffix(child.text):
            yield from (noun for noun in parse.children(child) if noun.dep in {"appos", "conj"})
        else:
            yield child


def _noun_before_comma(parse: Parse, name: Token) -> Token | None:
    """Return the noun with an article or possessor that stands right before a comma and a name ("its founder, Roe")."""
    if name.index - parse.sentence_of(name).first < 2 or parse.tokens[name.index - 1].text != ",":
        return None
    noun = parse.tokens[name.index - 2]
    for _ in range(_MOST_OF):
        if _is_role(noun) or noun.dep != "pobj":
            break
        # "A former mayor in Zarnow, Chief Roe" is a mayor.
        noun = parse.head(parse.head(noun))
    return noun if any(child.dep in {"det", "poss"} for child in parse.children(noun)) else None


def _noun_behind_comma(parse: Parse, name: Token) -> Token | None:
    """Return the noun of "Roe, a former miner, …" where the model hangs it on something else than the name."""
    behind = parse.tokens[name.index + 1 : min(name.index + 2 + _LONGEST, parse.sentence_of(name).last)]
    if len(behind) < 2 or behind[0].text != "," or behind[1].text.lower() not in _DETERMINERS:
        return None
    words = list(takewhile(lambda token: token.pos in _POS_OF_PHRASES, behind[2:]))
    follows = behind[2 + len(words) : 3 + len(words)]
    return words[-1] if words and (not follows or follows[0].text.lower() in _AFTER_ROLE) else None


def _title_before(parse: Parse, name: Token) -> list[Token]:
    """Return the title before a name ("U.S. Secretary of State"), or nothing if no word of it names an office."""
    found: list[Token] = []
    for token in reversed(parse.tokens[parse.sentence_of(name).first : name.index]):
        if not _may_be_of_title(token, found) or len(found) == _LONGEST:
            break
        found.append(token)
    found.reverse()
    while found and _is_courtesy(found[-1]):
        found.pop()
    found = _without_what_it_belongs_to(found)
    while found and (found[0].text.lower() in _LINKS | _PASSING or found[0].pos == "PUNCT"):
        found.pop(0)
    return found if _has_office_as_head(found) else []


def _is_courtesy(token: Token) -> bool:
    title = titles().get(fold_title(token.text))
    return title is not None and title.kind == "courtesy"


def _without_what_it_belongs_to(tokens: list[Token]) -> list[Token]:
    """Cut "critics of" from "critics of President", not "Bank of" from "Bank of Norland Governor"."""
    links = [i for i, token in enumerate(tokens) if token.text.lower() in _LINKS and 0 < i < len(tokens) - 1]
    if not links or not _is_role(tokens[-1]):
        return tokens
    head, following = tokens[links[-1] - 1], tokens[links[-1] + 1]
    is_name = head.text[0].isupper() and following.text[0].isupper()
    return tokens if is_name and not _is_person(head) and not _is_person(following) else tokens[links[-1] + 1 :]


def _may_be_of_title(token: Token, after: Sequence[Token]) -> bool:
    """Say whether `token` may belong to a title of which `after` are the later words, the last first."""
    word = token.text.lower()
    if token.entity in _OTHER_ENTITIES and fold_title(word) not in titles():
        return False
    if word in _LINKS:
        return bool(after)
    if token.text in {"-", "–", "/"}:
        return bool(after)
    return token.pos in {"PROPN", "NOUN", "ADJ"} or word in _STATUS or word in _PASSING or token.tag in {"NNP", "NN"}


def _has_office_as_head(tokens: Sequence[Token]) -> bool:
    """Say whether a title's last word, or its last before "of" or "for", is an office or a part somebody plays."""
    heads = [tokens[-1]] if tokens else []
    if heads and (_is_doer(heads[0]) or _is_hyphened_role(tokens)):
        return True
    heads += [one for one, link in pairwise(tokens) if link.text.lower() in _LINKS]
    return any(_is_role(token) for token in heads)


def _is_role(token: Token) -> bool:
    """Say whether a noun names one person's part: no plural, no relative, no mere "man"."""
    if token.tag in {"NNS", "NNPS"} or token.pos == "ADJ":
        return False
    noun = _person_noun(token)
    title = titles().get(fold_title(token.text))
    if noun and noun.kind != "role":
        return False
    return (
        noun is not None
        or bool(_TRADE.fullmatch(fold(token.text)))
        or (title is not None and title.kind in {"office", "clergy", "regnal"})
    )


def _is_hyphened_role(tokens: Sequence[Token]) -> bool:
    """Say whether the last words make a noun for somebody with a hyphen: "full-back"."""
    noun = person_nouns().get("".join(token.text.lower() for token in tokens[-3:]))
    return noun is not None and noun.kind == "role"


def _is_doer(token: Token) -> bool:
    """Say whether the noun before a name ends as those do who do something, and belongs to the name."""
    noun = _person_noun(token)
    if noun is not None or token.entity or token.dep not in _DEPS_OF_DOERS:
        return False
    return token.tag in {"NN", "NNP"} and bool(_DOER.fullmatch(token.text.lower()))


def _is_person(token: Token) -> bool:
    return _person_noun(token) is not None or fold_title(token.text) in titles()


def _person_noun(token: Token) -> PersonNoun | None:
    word = fold_title(token.text)
    forms = (word, fold(token.lemma), word.rpartition("-")[2], word.removesuffix("s"))
    return next((noun for form in forms if (noun := person_nouns().get(form))), None)


def _noun_phrase(parse: Parse, head: Token) -> list[Token]:
    """Return an apposition's words without article, possessor and clauses ("the late founder, who…"), or nothing."""
    if head.pos not in {"NOUN", "PROPN"} or head.entity == "PERSON" or not _is_role(head):
        return []
    children = parse.children(head)
    first = min([head.index, *(parse.subtree(c)[0].index for c in children if c.dep in {"amod", "compound", "nmod"})])
    several = any(child.dep == "conj" and _is_role(child) and child.index - head.index <= 3 for child in children)
    clauses = _CLAUSES - {"cc", "conj"} if several else _CLAUSES
    cut = [parse.subtree(c)[0].index for c in children if c.index > head.index and c.dep in clauses]
    last = min([parse.subtree(head)[-1].index + 1, *cut])
    phrase = list(parse.tokens[first:last])
    comma = next((i for i, token in enumerate(phrase) if token.text in {",", ";", "(", "—", "–"}), len(phrase))
    return phrase[:comma] if comma <= _LONGEST else phrase[: head.index - first + 1]


def _worded(text: str, tokens: Sequence[Token]) -> str:
    if not tokens:
        return ""
    return " ".join(text[tokens[0].start : tokens[-1].end].split())
