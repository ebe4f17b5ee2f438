"""Start Quotidian from a checkout: the same arguments as the installed `quotidian` command."""

import multiprocessing

if __name__ == "__main__":
    multiprocessing.freeze_support()
    # Imported here and not above: the analysis process is spawned, and a spawned child runs this file again.
    from quotidian.__main__ import main

    raise SystemExit(main())
