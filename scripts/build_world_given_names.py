"""Write quotidian/data/world_given_names.tsv from the given names that Faker carries for the world's locales (MIT).

    pip install faker && python scripts/build_world_given_names.py

Only names in Latin letters are taken, and none that given_names.tsv has already.
"""

import pkgutil
import re
from collections import Counter
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path

DATA = Path(__file__).parents[1] / "quotidian" / "data"
LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]{2,}(?:-[A-Za-z\u00c0-\u024f]+)?")
ATTRIBUTES = ("first_names_{}", "first_romanized_names_{}")
# Both list names by the thousand that hardly anybody bears.
LEFT_OUT = frozenset({"en", "is_IS"})
# A name counts as one sex's when that many times as many locales list it for that sex.
CLEAR = 3


def locales() -> Iterable[type]:
    """Yield the class that holds the names of each locale of Faker."""
    person = import_module("faker.providers.person")
    for module in pkgutil.iter_modules(person.__path__):
        if module.name not in LEFT_OUT:
            yield import_module(f"{person.__name__}.{module.name}").Provider


def names(locale: type, sex: str) -> set[str]:
    """Return the Latin given names of one sex ("female", "male") in a locale."""
    found: set[str] = set()
    for attribute in ATTRIBUTES:
        found.update(getattr(locale, attribute.format(sex), ()))
    return {name.capitalize() for name in found if LATIN.fullmatch(name)}


def main() -> None:
    """Count in how many locales each name is a woman's and a man's, and write the list, sorted."""
    women, men = Counter[str](), Counter[str]()
    for locale in locales():
        women.update(names(locale, "female"))
        men.update(names(locale, "male"))
    known = {line.split("\t")[0] for line in (DATA / "given_names.tsv").read_text(encoding="utf-8").splitlines()}
    lines = []
    for name in sorted((women | men).keys() - known):
        sex = "f" if women[name] >= CLEAR * men[name] else "m" if men[name] >= CLEAR * women[name] else ""
        lines.append(f"{name}\t{sex}".rstrip())
    (DATA / "world_given_names.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
