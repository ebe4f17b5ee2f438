"""Whether a place name stands for a government, a people or a team ("Washington said") rather than for the spot.

Rules over the parse, by the name's part in the sentence: doers of deeds are governments, unless the verb is one that
landscapes do; what is in, at or near a name is at the spot; who talks with, calls on or is accused by it, is not.
"""

from collections.abc import Callable, Mapping

from quotidian.analysis.syntax import Parse, Token
from quotidian.model import Span


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# What lies in a place or is a part of it: "Seoul's outskirts" is about the spot.
_PHYSICAL = _words(
    """capital city town village street airport river coast border mountain port island beach region province suburb
    hotel park building university museum hospital church neighborhood neighbourhood downtown south north east west
    northeast northwest southeast southwest center centre outskirt population climate weather airspace soil shore
    landmark square stadium bay valley lake district area countryside history economy people resident citizen
    coastline highway coastal road station market prison jail court county country state part home member territory
    water sea ground land waters tour trip visit"""
)
_LIES = _words("lie locate situate surround border have cover contain feature experience see host remain")
_DONE_TO_SPOTS = _words(
    """locate situate inhabit settle find surround divide cover hit know build cut visit connect flood destroy name
    found rename border strike rock shake evacuate reach"""
)
_GONE_TO = _words(
    """visit leave reach enter tour cross hit ravage strike inhabit populate settle travel explore dominate depart pass
    rock traverse surround devastate shake flee approach quit see pound batter lash flood"""
)
_MOTION = _words(
    """travel trip visit tour fly flight return move go come drive ship arrive arrival head walk send transfer emigrate
    immigrate migrate export journey voyage road route access deport bring take transport leave relocate extend north
    south east west northeast northwest southeast southwest border next close native home ticket pilgrimage exile
    extradite back welcome invite summon recall march invitation envoy"""
)
_PRESSED_ON = _words(
    """call pressure sanction war attack put rely impose press embargo talk depend urge curb focus assault tariff
    stance policy position"""
)
_ACTS_OF = _words(
    """behalf ally support defeat victory recognition accuse suspicion demand criticism part policy enemy friend
    critic"""
)
_AT_SPOT = _words(
    """in at near into through across throughout outside inside around toward towards within along off beyond above
    below behind onto beside aboard via upon under from"""
)
_WITH_PARTY = _words("with against by between among for versus v. vs. vs than like over")
_PREDICATES_OF_SPOTS = _words("home part large small old beautiful country state county member hot cold")
_NAME_ENTITIES = frozenset({"GPE", "LOC", "NORP", "ORG"})


def stands_for_government(parse: Parse, span: Span) -> bool:
    """Say whether the name at `span` acts, speaks, or is addressed as a government, people or team would be."""
    root = parse.root_of(span)
    if root is None:
        return False
    root = _first_of_list(parse, root)
    rule = _RULES.get(root.dep)
    return rule is not None and rule(parse, root)


def _first_of_list(parse: Parse, token: Token) -> Token:
    """Go from "Washington" in "Seoul and Washington" to the name whose part in the sentence both share."""
    while token.dep in ("conj", "appos"):
        head = parse.head(token)
        if head.index == token.index or not (head.entity in _NAME_ENTITIES or head.pos == "PROPN"):
            break
        token = head
    return token


def _as_subject(parse: Parse, token: Token) -> bool:
    verb = parse.head(token)
    if verb.lemma != "be":
        return verb.lemma not in _LIES
    told = {child.lemma for child in parse.children(verb) if child.dep in ("attr", "acomp", "prep")}
    return not told & (_PHYSICAL | _AT_SPOT | _PREDICATES_OF_SPOTS)


def _as_passive_subject(parse: Parse, token: Token) -> bool:
    return parse.head(token).lemma not in _DONE_TO_SPOTS


def _as_owner(parse: Parse, token: Token) -> bool:
    return parse.head(token).lemma not in _PHYSICAL


def _as_object(parse: Parse, token: Token) -> bool:
    return parse.head(token).lemma not in _GONE_TO


def _after_preposition(parse: Parse, token: Token) -> bool:
    preposition = parse.head(token)
    governor = parse.head(preposition)
    word = preposition.text.lower()
    if preposition.dep == "agent":
        return True
    if word == "to":
        return governor.pos in ("NOUN", "VERB", "ADJ", "PROPN") and governor.lemma not in _MOTION | _PHYSICAL
    if word == "on":
        return governor.lemma in _PRESSED_ON
    if word == "of":
        return governor.lemma in _ACTS_OF
    return word in _WITH_PARTY


def _always(parse: Parse, token: Token) -> bool:
    return True


_RULES: Mapping[str, Callable[[Parse, Token], bool]] = {
    "nsubj": _as_subject,
    "nsubjpass": _as_passive_subject,
    "poss": _as_owner,
    "dobj": _as_object,
    "pobj": _after_preposition,
    "agent": _always,
    "dative": _always,
}
