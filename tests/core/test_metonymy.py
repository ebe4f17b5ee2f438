import pytest

from quotidian.analysis.places.metonymy import stands_for_government
from quotidian.model import Span
from tests.core.place_parses import parse_of


def government(text: str, words: str, name: str) -> bool:
    start = text.index(name)
    return stands_for_government(parse_of(text, words), Span(start, start + len(name)))


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [("Lima warned", "Lima/PROPN/nsubj/1 warned/VERB/ROOT/1", "Lima"),
     ("Quito and Lima warned", "Quito/PROPN/nsubj/3 and/CCONJ/cc/0 Lima/PROPN/conj/0 warned/VERB/ROOT/3", "Lima"),
     ("Lima was accused", "Lima/PROPN/nsubjpass/2 was/AUX/auxpass/2 accused/VERB/ROOT/2", "Lima"),
     ("Lima's offer", "Lima/PROPN/poss/2 's/PART/case/0 offer/NOUN/ROOT/2", "Lima"),
     ("talks with Lima", "talks/NOUN/ROOT/0 with/ADP/prep/0 Lima/PROPN/pobj/1", "Lima"),
     ("offered by Lima", "offered/VERB/ROOT/0 by/ADP/agent/0 Lima/PROPN/pobj/1", "Lima"),
     ("pressure on Lima", "pressure/NOUN/ROOT/0 on/ADP/prep/0 Lima/PROPN/pobj/1", "Lima"),
     ("on behalf of Lima", "on/ADP/ROOT/0 behalf/NOUN/pobj/0 of/ADP/prep/1 Lima/PROPN/pobj/2", "Lima"),
     ("an impact on Lima", "an/DET/det/1 impact/NOUN/ROOT/1 on/ADP/prep/1 Lima/PROPN/pobj/2", "Lima"),
     ("threats from Lima", "threats/NOUN/ROOT/0 from/ADP/prep/0 Lima/PROPN/pobj/1", "Lima"),
     ("They hear from Lima",
      "They/PRON/nsubj/1 hear/VERB/ROOT/1 from/ADP/prep/1 Lima/PROPN/pobj/2", "Lima"),
     ("Lima gestures", "Lima/PROPN/compound/1 gestures/NOUN/ROOT/1", "Lima"),
     ("Lima, Quito offer talks",
      "Lima/PROPN/npadvmod/3 ,/PUNCT/punct/3 Quito/PROPN/nsubj/3 offer/VERB/ROOT/3 talks/NOUN/dobj/3", "Lima"),
     ("a government and Lima spoke",
      "a/DET/det/1 government/NOUN/nsubj/4 and/CCONJ/cc/1 Lima/PROPN/conj/1 spoke/VERB/ROOT/4", "Lima"),
     ("They urged Lima", "They/PRON/nsubj/1 urged/VERB/ROOT/1 Lima/PROPN/dobj/1", "Lima")],
)  # fmt: skip
def test_who_acts_or_is_addressed_is_a_government(text: str, words: str, name: str) -> None:
    assert government(text, words, name)


@pytest.mark.parametrize(
    ("text", "words"),
    [("rain in Lima", "rain/NOUN/ROOT/0 in/ADP/prep/0 Lima/PROPN/pobj/1"),
     ("a trip to Lima", "a/DET/det/1 trip/NOUN/ROOT/1 to/ADP/prep/1 Lima/PROPN/pobj/2"),
     ("Lima's suburb", "Lima/PROPN/poss/2 's/PART/case/0 suburb/NOUN/ROOT/2"),
     ("They visit Lima", "They/PRON/nsubj/1 visit/VERB/ROOT/1 Lima/PROPN/dobj/1"),
     ("Lima was flooded", "Lima/PROPN/nsubjpass/2 was/AUX/auxpass/2 flooded/VERB/ROOT/2"),
     ("Lima be a city", "Lima/PROPN/nsubj/1 be/AUX/ROOT/1 a/DET/det/3 city/NOUN/attr/1"),
     ("mayor of Lima", "mayor/NOUN/ROOT/0 of/ADP/prep/0 Lima/PROPN/pobj/1"),
     ("trains from Lima", "trains/NOUN/ROOT/0 from/ADP/prep/0 Lima/PROPN/pobj/1"),
     ("flights between Lima", "flights/NOUN/ROOT/0 between/ADP/prep/0 Lima/PROPN/pobj/1"),
     ("a border with Lima", "a/DET/det/1 border/NOUN/ROOT/1 with/ADP/prep/1 Lima/PROPN/pobj/2"),
     ("Lima's growth", "Lima/PROPN/poss/2 's/PART/case/0 growth/NOUN/ROOT/2"),
     ("They rebuild Lima", "They/PRON/nsubj/1 rebuild/VERB/ROOT/1 Lima/PROPN/dobj/1"),
     ("Lima , they left", "Lima/PROPN/npadvmod/3 ,/PUNCT/punct/3 they/PRON/nsubj/3 left/VERB/ROOT/3"),
     ("Lima police", "Lima/PROPN/compound/1 police/NOUN/ROOT/1")],
)  # fmt: skip
def test_where_something_is_or_happens_is_a_spot(text: str, words: str) -> None:
    assert not government(text, words, "Lima")


def test_a_span_without_words_is_no_government() -> None:
    assert not stands_for_government(parse_of("a b"), Span(1, 2))
