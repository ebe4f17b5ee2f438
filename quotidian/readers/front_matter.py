"""The front matter of a Markdown file: title, authors and date, in YAML between "---" or TOML between "+++".

Of YAML only what front matter is made of is read: plain and quoted values, and lists in brackets or with dashes, of
top-level keys. Anything else is passed over.
"""

import re
import tomllib
from collections.abc import Mapping
from typing import Any

from quotidian.datelines import published_date
from quotidian.structure import Metadata

_FENCED = re.compile(r"\s*(?P<fence>---|\+\+\+)[ \t]*\n(?P<body>.*?)\n(?P=fence)[ \t]*(?:\n|\Z)", re.DOTALL)
_KEY = re.compile(r"(?P<key>[A-Za-z_][\w-]*):(?:[ \t]+(?P<value>.*))?$")
_ITEM = re.compile(r"[ \t]*-[ \t]+(?P<value>.+)$")
_QUOTED = re.compile(r"""(["'])(?P<value>.*)\1""")


def split(text: str) -> tuple[Metadata, str]:
    """Return what the front matter of `text` says, and the text after it; a text without one is returned whole."""
    match = _FENCED.match(text)
    if match is None:
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
    for line in body.split("\n"):
        if match := _KEY.match(line):
            key, value = match["key"], (match["value"] or "").strip()
            fields[key] = _yaml_list(value) if value.startswith("[") else _unquoted(value)
        elif key and (match := _ITEM.match(line)):
            if not isinstance(fields[key], list):
                fields[key] = []
            fields[key].append(_unquoted(match["value"].strip()))
    return fields


def _yaml_list(value: str) -> list[str]:
    return [_unquoted(item.strip()) for item in value.strip("[]").split(",") if item.strip()]


def _unquoted(value: str) -> str:
    match = _QUOTED.fullmatch(value)
    return match["value"] if match else value.split(" #", 1)[0].strip()


def _metadata(fields: Mapping[str, Any]) -> Metadata:
    lowered = {key.lower(): value for key, value in fields.items()}
    authors = lowered.get("authors") or lowered.get("author") or lowered.get("byline") or ()
    names = authors if isinstance(authors, list) else [authors] if authors else []
    date = str(lowered.get("date") or lowered.get("published") or "")
    language = str(lowered.get("language") or lowered.get("lang") or "")
    return Metadata(
        str(lowered.get("title") or ""),
        tuple(str(name) for name in names if isinstance(name, str)),
        published_date(date),
        language[:2].lower(),
    )
