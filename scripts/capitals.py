"""Put the texts of a gold file into capitals, so that the analysis can be measured on them.

    python scripts/capitals.py IN.jsonl OUT.jsonl

Every line is a JSON object with a "text". Lengths stay, so the annotated offsets hold: a letter whose capital is two
letters (ß) is left small.
"""

import json
import sys
from pathlib import Path


def capitals(text: str) -> str:
    """Return `text` in capitals, code point for code point."""
    return "".join(upper if len(upper := character.upper()) == 1 else character for character in text)


def main(source: Path, target: Path) -> None:
    """Write the lines of `source` to `target` with their texts in capitals."""
    with source.open(encoding="utf-8") as lines, target.open("w", encoding="utf-8") as out:
        for line in filter(str.strip, lines):
            document = json.loads(line)
            print(json.dumps(document | {"text": capitals(document["text"])}, ensure_ascii=False), file=out)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
