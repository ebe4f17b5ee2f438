"""The `quotidian` command, and `python -m quotidian`."""

import multiprocessing

from quotidian.cli import main

__all__ = ["main"]

if __name__ == "__main__":
    multiprocessing.freeze_support()
    raise SystemExit(main())
