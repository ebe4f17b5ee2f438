"""The rules of dependency of the tree, read from the import statements, and tried in fresh interpreters."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
CORE = sorted(path for path in (ROOT / "quotidian").rglob("*.py") if "data" not in path.parts)
GUI = sorted((ROOT / "gui").rglob("*.py"))
ANALYSIS = ROOT / "quotidian" / "analysis"
# What several stages share is no stage, and imports none.
SHARED = {"grammar", "speech"}
# What runs the model, joins the stages and serves them.
FRAME = {"parsing", "pipeline", "service"}
STAGES = sorted({path.stem for path in ANALYSIS.iterdir() if not path.stem.startswith("__")} - SHARED - FRAME)


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
    known = {name for path in library for name in imported(path) if name.startswith("quotidian.")}
    outside = {name for name in known if not name.startswith("quotidian.library")}
    assert {name for name in outside if not name.startswith("quotidian.model")} == set()


@pytest.mark.parametrize("stage", STAGES)
def test_stages_are_joined_by_the_pipeline_alone(stage: str) -> None:
    users = importers(CORE, f"quotidian.analysis.{stage}")
    assert {name for name in users if not _is_within(name, stage)} == {"quotidian.analysis.pipeline"}


@pytest.mark.parametrize("stage", STAGES)
def test_the_pipeline_knows_a_stage_not_its_parts(stage: str) -> None:
    parts = {name_of(path) for path in CORE if path.parent == ANALYSIS / stage and path.name != "__init__.py"}
    assert imported(ANALYSIS / "pipeline.py") & parts == set()


def test_what_stages_share_imports_no_stage() -> None:
    shared = [path for path in CORE if path.parent.parent == ANALYSIS and path.parent.name in SHARED]
    assert shared
    outside = [f"quotidian.analysis.{module}" for module in (*STAGES, *FRAME)]
    assert importers(shared, *outside) == set()


def test_lexicons_know_the_records_alone() -> None:
    lexicons = [path for path in CORE if path.parent.name == "lexicons"]
    known = {name for path in lexicons for name in imported(path) if name.startswith("quotidian.")}
    allowed = ("quotidian.lexicons", "quotidian.model", "quotidian.data")
    assert lexicons
    assert {name for name in known if not name.startswith(allowed)} == set()


def test_the_structure_of_an_article_needs_no_analysis() -> None:
    structure = [path for path in CORE if "structure" in path.parts]
    assert structure
    assert importers(structure, "quotidian.analysis") == set()


def _is_within(module: str, stage: str) -> bool:
    return f"{module}.".startswith(f"quotidian.analysis.{stage}.")


@pytest.mark.parametrize("folder", ["readers", "exports"])
def test_readers_and_exports_do_not_know_one_another(folder: str) -> None:
    shared = {
        "__init__", "errors", "decoding", "front_matter", "markdown_lists", "markdown_raw", "markdown_tree",
        "raw_html", "tangle", "sources", "files",
    }  # fmt: skip
    formats = {
        f"quotidian.{folder}.{path.stem}"
        for path in (ROOT / "quotidian" / folder).glob("*.py")
        if path.stem not in shared
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


def test_utf_16_stays_at_the_border_to_qt() -> None:
    assert importers(GUI, "quotidian.offsets") == {"gui.document"}
    assert importers(CORE, "quotidian.offsets") == set()


def test_text_cursors_stay_with_the_page() -> None:
    assert _users_of_qt("QTextCursor") == {"gui.document", "gui.article_page"}


def test_modal_dialogs_are_opened_in_one_module() -> None:
    assert _users_of_qt("QMessageBox", "QFileDialog", "QInputDialog", "QColorDialog", "QFontDialog") == {"gui.messages"}
    opened = {name_of(path) for path in GUI if re.search(r"\.exec\(", path.read_text(encoding="utf-8"))}
    assert opened == {"gui.messages", "gui.app"}  # the latter runs the program's event loop


def test_one_module_knows_where_the_program_s_files_are() -> None:
    assert {name_of(path) for path in GUI if "__file__" in path.read_text(encoding="utf-8")} == {"gui.assets"}


def _users_of_qt(*names: str) -> set[str]:
    """Return the modules that import one of Qt's classes."""
    return {name_of(path) for path in GUI if {name.rpartition(".")[2] for name in imported(path)} & set(names)}
