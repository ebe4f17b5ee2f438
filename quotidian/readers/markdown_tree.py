"""The `markdown` library set up for what writers of Markdown mean today, which is CommonMark more often than not."""

import re
from xml.etree.ElementTree import Element

import markdown
from markdown.blockprocessors import HashHeaderProcessor
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import InlineProcessor, SimpleTagInlineProcessor, SubstituteTagInlineProcessor
from markdown.treeprocessors import Treeprocessor

from quotidian.readers.markdown_lists import ListPreprocessor
from quotidian.readers.markdown_raw import RawPreprocessor

_HARD_BREAK = r"\\\n"
_STRUCK_OUT = r"(~~)(?!~)(.+?)~~"
# To the next one at most, or a text of nothing but opening tags would take the square of its length.
_UNSEEN = r"(?i)<(script|style)\b(?:(?!<(?:script|style)\b).)*?</\1\s*>"


def parsed(body: str) -> tuple[Element, list[str]]:
    """Return the element tree of a Markdown text, inline marks done, and the raw HTML and code that stay stashed."""
    # As objects: names would be looked for in the metadata of every installed package.
    parser = markdown.Markdown(extensions=[SaneListExtension(), TableExtension(), _Footnotes(SUPERSCRIPT_TEXT="[{}]")])
    parser.preprocessors.register(RawPreprocessor(parser), "html_block", 20)
    parser.preprocessors.register(ListPreprocessor(parser), "lists", 15)
    # After code (190), before HTML (90) and all that could cut it.
    parser.inlinePatterns.register(_Unseen(_UNSEEN, parser), "unseen", 185)
    parser.inlinePatterns.register(SubstituteTagInlineProcessor(_HARD_BREAK, "br"), "hard break", 185)
    parser.inlinePatterns.register(SimpleTagInlineProcessor(_STRUCK_OUT, "del"), "struck out", 50)
    parser.parser.blockprocessors.register(_HashHeadings(parser.parser), "hashheader", 70)
    capture = _Capture(parser)
    # Lowest of all: it sees the tree when every other processor is done with it.
    parser.treeprocessors.register(capture, "capture", -100)
    parser.convert(body)
    return capture.root, [raw if isinstance(raw, str) else "" for raw in parser.htmlStash.rawHtmlBlocks]


class _Capture(Treeprocessor):
    root = Element("div")

    def run(self, root: Element) -> None:
        self.root = root


class _HashHeadings(HashHeaderProcessor):
    # "#oslo" is no heading but a hashtag, as in CommonMark; "##Oslo" is one that older writers made. Possessive, since
    # the library's own takes the square of a line of hashes.
    RE = re.compile(
        r"(?:^|\n) {0,3}(?P<level>#(?=[ \t])|#{2,6})"
        r"(?P<header>(?:[^\\\n#]|\\.?|#++(?![ \t]*(?:\n|$)))*+)#*[ \t]*(?:\n|$)"
    )


class _Footnotes(FootnoteExtension):
    """Footnotes without addresses, which cost the square of how often one is referred to."""

    def unique_ref(self, reference: str, found: bool = False) -> str:
        return reference


class _Unseen(InlineProcessor):
    """Takes out scripts and styles that stand within a line."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]  # noqa: N802
        return "", m.start(0), m.end(0)
