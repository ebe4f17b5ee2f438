"""The window: PySide6 over the core of `quotidian`."""
