"""The front matter of a Markdown file: title, authors and date, in YAML between "---" or TOML between "+++".

Of YAML only what front matter is made of is read: plain, quoted, folded and literal values, lists in brackets or with
dashes, and keys one level down ("author:" over "name: …"). Anything else is passed over.
"""

import json
import re
import tomllib
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from quotidian.structure import Metadata
from quotidian.structure.bylines import author_names
from quotidian.structure.datelines import published_date

_FENCED = re.compile(
    r"\s*(?P<fence>---|\+\+\+)[ \t]*\n(?P<body>.*?)\n(?P<end>---|\+\+\+|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL
)
_KEY = re.compile(r"(?P<indent>[ \t]*)(?P<item>-[ \t]+)?(?P<key>[A-Za-z_][\w-]*)[ \t]*:(?:[ \t]+(?P<value>.*))?$")
_ITEM = re.compile(r"[ \t]*-[ \t]+(?P<value>.+)$")
_BLOCK_SCALAR = re.compile(r"[|>][-+\d]*(?:[ \t]+#.*)?$")
_DOUBLE, _SINGLE = r'"(?:[^"\\]|\\.)*"', r"'(?:[^']|'')*'"
_QUOTED = re.compile(rf"(?P<value>{_DOUBLE}|{_SINGLE})[ \t]*(?:#.*)?$")
_FLOW_ITEM = re.compile(rf"[\[,]\s*(?P<value>{_DOUBLE}|{_SINGLE}|[^,\[\]]+)")
_NOTHING = frozenset({"~", "null", "Null", "NULL"})
# Where Hugo, Zola and others keep what the format of the site has no key for.
_SECTIONS = ("extra", "params", "taxonomies")


def split(text: str) -> tuple[Metadata, str]:
    """Return what the front matter of `text` says, and the text after it; a text without one is returned whole."""
    match = _FENCED.match(text)
    if match is None or (match["fence"] == "+++") != (match["end"] == "+++"):
        return Metadata(), text
    fields = _toml(match["body"]) if match["fence"] == "+++" else _yaml(match["body"])
    # A text may begin with a rule of dashes; only fields between two of them are front matter.
    return (_metadata(fields), text[match.end() :]) if fields else (Metadata(), text)


def _toml(body: str) -> Mapping[str, Any]:
    try:
        return tomllib.loads(body)
    except tomllib.TOMLDecodeError:
        return {}


def _yaml(body: str) -> Mapping[str, Any]:
    fields: dict[str, Any] = {}
    key = ""
    for line in _joined(body.split("\n")):
        match = _KEY.match(line)
        if match and not match["indent"] and not match["item"]:
            key = match["key"]
            fields[key] = _value(match["value"] or "")
        elif key and match:
            _add_below(fields, key, match)
        elif key and (item := _ITEM.match(line)):
            fields[key] = [*_listed(fields[key]), _value(item["value"])]
    return fields


def _add_below(fields: dict[str, Any], key: str, match: re.Match[str]) -> None:
    """Add a key that stands below another, or in an item of its list."""
    inner = {match["key"].lower(): _value(match["value"] or "")}
    found = fields[key]
    if match["item"]:
        fields[key] = [*_listed(found), inner]
    elif isinstance(found, list):
        if found and isinstance(found[-1], dict):
            found[-1].update(inner)
    elif isinstance(found, dict):
        found.update(inner)
    elif not found:
        fields[key] = inner


def _listed(found: Any) -> list[Any]:
    return found if isinstance(found, list) else []


def _joined(lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines with each value that goes on over several put on one."""
    pending = deque(lines)
    while pending:
        line = pending.popleft()
        match = _KEY.match(line)
        value = (match["value"] or "").strip() if match else ""
        if match and _BLOCK_SCALAR.match(value):
            words = " ".join(part.strip() for part in _taken(pending, _is_in_block))
            # In quotes, or what it begins with might be taken for a mark.
            yield line[: match.start("value")] + json.dumps(words.strip())
        elif value.startswith("[") and "]" not in value:
            yield " ".join([line, *_taken(pending, lambda part: "]" not in part), pending.popleft() if pending else ""])
        elif value:
            yield " ".join([line, *(part.strip() for part in _taken(pending, _is_rest_of_value))])
        else:
            yield line


def _taken(pending: deque[str], belongs: Callable[[str], bool]) -> Iterator[str]:
    while pending and belongs(pending[0]):
        yield pending.popleft()


def _is_in_block(line: str) -> bool:
    return not line.strip() or line[0].isspace()


def _is_rest_of_value(line: str) -> bool:
    return bool(line.strip()) and line[0].isspace() and not (_KEY.match(line) or _ITEM.match(line))


def _value(written: str) -> Any:
    written = written.strip()
    if written.startswith("["):
        return [_unquoted(match["value"].strip()) for match in _FLOW_ITEM.finditer(written) if match["value"].strip()]
    return _unquoted(written)


def _unquoted(value: str) -> str:
    match = _QUOTED.match(value)
    if match is None:
        value = re.split(r"(?:^|\s)#", value, maxsplit=1)[0].strip()
        return "" if value in _NOTHING else value
    quoted = match["value"]
    if quoted[0] == "'":
        return quoted[1:-1].replace("''", "'")
    try:
        return str(json.loads(quoted))
    except ValueError:
        return re.sub(r"\\(.)", r"\1", quoted[1:-1])


def _metadata(fields: Mapping[str, Any]) -> Metadata:
    sections = [section for name in _SECTIONS if isinstance(section := fields.get(name), dict)]
    lowered = {key.lower(): value for section in (*sections, fields) for key, value in section.items()}
    authors = lowered.get("authors") or lowered.get("author") or lowered.get("byline") or ()
    date = str(lowered.get("date") or lowered.get("published") or "")
    language = str(lowered.get("language") or lowered.get("lang") or "")
    title = lowered.get("title") or ""
    return Metadata(
        " ".join(str(title).split()) if not isinstance(title, dict | list) else "",
        tuple(dict.fromkeys(name for said in _said(authors) for name in author_names(said))),
        published_date(date),
        language[:2].lower(),
    )


def _said(authors: Any) -> Iterator[str]:
    """Yield what is said of each author: a name, or a table with one."""
    for author in authors if isinstance(authors, list) else [authors]:
        said = author.get("name") if isinstance(author, dict) else author
        if isinstance(said, str) and said.strip():
            yield " ".join(said.split())
