"""What signs the analyses of this version. Apart from the pipeline, so that the window can ask without loading it."""

from quotidian import __version__
from quotidian.model import Engine

ENGINE = Engine("quotidian", __version__)
