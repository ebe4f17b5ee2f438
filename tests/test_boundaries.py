"""The rules of dependency of the tree, read from the import statements, and tried in fresh interpreters."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
CORE = sorted(path for path in (ROOT / "quotidian").rglob("*.py") if "data" not in path.parts)
GUI = sorted((ROOT / "gui").rglob("*.py"))
# What the stages share is not a stage (see quotidian/analysis/__init__.py).
STAGES = (
    "casing", "names", "people", "places", "organisations", "quotation_marks", "quotes", "reported_speech", "pronouns",
    "speakers",
)  # fmt: skip


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported(path: Path) -> set[str]:
    """Return the modules that a file imports anywhere; "from a import b" counts as a and a.b."""
    return set(_imported(path, ast.parse(path.read_text(encoding="utf-8"))))


def _imported(path: Path, tree: ast.AST) -> Iterator[str]:
    package = name_of(path).split(".")
    package = package if path.name == "__init__.py" else package[:-1]
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            yield module
            yield from (f"{module}.{alias.name}" for alias in node.names)


def importers(files: list[Path], *modules: str) -> set[str]:
    return {
        name_of(path)
        for path in files
        for name in imported(path)
        if any(name == module or name.startswith(f"{module}.") for module in modules)
    }


def test_the_core_knows_no_qt_and_no_window() -> None:
    assert importers(CORE, "PySide6", "gui", "shiboken6") == set()


@pytest.mark.parametrize("path", CORE, ids=name_of)
def test_each_core_module_loads_without_qt(path: Path) -> None:
    if path.name == "__main__.py" or "versions" in path.parts or path.name == "env.py":
        pytest.skip("run, not imported")
    script = f"import sys, {name_of(path)}; print([m for m in ('PySide6', 'shiboken6', 'gui') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.stderr, done.stdout.strip()) == ("", "[]")


def test_only_the_parser_loads_the_model() -> None:
    assert importers([*CORE, *GUI], "spacy") == {"quotidian.analysis.parsing"}


def test_the_window_never_loads_the_pipeline() -> None:
    heavy = ("quotidian.analysis.pipeline", "quotidian.analysis.parsing", "quotidian.batch")
    assert importers(GUI, *heavy) == set()


def test_only_the_library_knows_its_database() -> None:
    users = importers([*CORE, *GUI], "sqlalchemy", "alembic")
    assert {name for name in users if not name.startswith("quotidian.library")} == set()


def test_the_library_knows_the_records_alone() -> None:
    library = [path for path in CORE if "library" in path.parts]
    others = ("readers", "analysis", "exports", "structure", "cli", "batch")
    assert importers(library, *(f"quotidian.{other}" for other in others)) == set()


@pytest.mark.parametrize("stage", STAGES)
def test_stages_are_joined_by_the_pipeline_alone(stage: str) -> None:
    users = importers(CORE, f"quotidian.analysis.{stage}")
    allowed = {"quotidian.analysis.pipeline"}
    if stage == "casing":
        allowed = users  # a look-up that says whether a line is in capitals, as well as a stage
    assert users <= allowed


@pytest.mark.parametrize("folder", ["readers", "exports"])
def test_readers_and_exports_do_not_know_one_another(folder: str) -> None:
    formats = {
        f"quotidian.{folder}.{path.stem}"
        for path in (ROOT / "quotidian" / folder).glob("*.py")
        if path.stem not in ("__init__", "errors", "decoding", "front_matter", "files")
    }
    for path in (ROOT / "quotidian" / folder).glob("*.py"):
        if path.name != "__init__.py":
            assert imported(path) & formats == set()
    other = "exports" if folder == "readers" else "readers"
    assert importers([path for path in CORE if path.parent.name == folder], f"quotidian.{other}") == set()


def test_the_start_of_the_program_imports_nothing_but_multiprocessing() -> None:
    tree = ast.parse((ROOT / "main.py").read_text(encoding="utf-8"))
    top = [node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
    assert [ast.unparse(node) for node in top] == ["import multiprocessing"]


def test_the_command_line_starts_without_the_model_the_database_or_qt() -> None:
    heavy = ("spacy", "sqlalchemy", "alembic", "PySide6")
    script = f"import sys, quotidian.cli; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_relative_imports_in_the_gui_so_that_it_moves_into_the_wheel() -> None:
    assert importers(GUI, "gui") == {name_of(path) for path in GUI if _imports_relatively(path)}


def _imports_relatively(path: Path) -> bool:
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    imports = [ast.unparse(node) for node in nodes if isinstance(node, ast.Import | ast.ImportFrom)]
    absolute = [line for line in imports if line.startswith(("import gui", "from gui"))]
    assert absolute == [], f"{path} imports the gui by its absolute name"
    return any(isinstance(node, ast.ImportFrom) and node.level for node in nodes)


def test_paths_stay_in_their_modules() -> None:
    """UTF-16 exists only at the border to Qt, and modal dialogs in one module."""
    assert importers(GUI, "quotidian.offsets") <= {"gui.document", "gui.article_view", "gui.article_page"}
    dialogs = {name_of(path) for path in GUI if "QMessageBox" in path.read_text(encoding="utf-8")}
    assert dialogs <= {"gui.messages"}
