"""An article, its analysis and its library for the tests of the library."""

from pathlib import Path

from quotidian.library.store import Library
from quotidian.model import (
    Analysis,
    Article,
    Attribution,
    Block,
    Engine,
    Inline,
    Location,
    Mention,
    Organisation,
    Person,
    Place,
    Quote,
    Span,
)

ENGINE = Engine("tester", "1.2")
TEXT = "\U0001f6a2 Cafe\u0301\0\n\nIn Tollmere, Ada Finch of Reed & Sons said: “Nobody asked us.”\u2028Then she left."


def article(identity: str = "ferry", source: str = "/news/ferry.txt", text: str = TEXT) -> Article:
    blocks = (
        Block("headline", Span(0, 8), level=1),
        Block("list_item", Span(10, len(text)), 2, (Inline(Span(13, 21), "link", "https://example.org"),), "•", True),
    )
    return Article(
        identity, source, "Ferry “100%”", text, blocks, ("Ada Finch",), "TOLLMERE", "2031-04-05", "en", "text", ("odd",)
    )


def analysis(identity: str = "ferry", engine: Engine = ENGINE) -> Analysis:
    here = Location("Tollmere", 54.25, -2.5, "city", "GB", 17)
    full_name, pronoun = Span(23, 32), Span(71, 74)
    mentions = (Mention(full_name, "person"), Mention(pronoun, "person", "pronoun", 0.5))
    words = Span(48, 65)
    speaker = Attribution("Ada Finch", full_name, "person-1", True, 0.75)
    quote = Quote("quote-1", "direct", words, (words,), speaker, ("person-1",), Span(42, 46), 0.9)
    town = Mention(Span(13, 21), "place", as_government=True)
    firm = Mention(Span(36, 47), "organisation")
    return Analysis(
        identity,
        engine,
        people=(Person("person-1", "Ada Finch", mentions, role="founder"),),
        places=(Place("place-1", "Tollmere", (town,), location=here, candidates=(here,)),),
        organisations=(Organisation("organisation-1", "Reed & Sons", (firm,), ("Reed",), "reader"),),
        quotes=(quote,),
        timings=(("names", 0.125),),
        warnings=("slow",),
    )


def library_with_article(location: Path) -> Library:
    library = Library.open(location)
    library.keep_article(article())
    return library
