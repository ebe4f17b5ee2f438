"""An analysis process without the model: it says what it is told to by the article's source."""

import logging
import time
from multiprocessing.connection import Connection
from typing import Any

from .fast_analysis import analyse


def serve(connection: "Connection[Any, Any]") -> None:
    """Answer at once; for the source "slow" never, for "fail" with a failure."""
    connection.send(("ready",))
    while (request := connection.recv()) is not None:
        generation, article = request
        connection.send(("progress", generation, 0.5))
        if article.source == "slow":
            time.sleep(600)
        if article.source == "fail":
            connection.send(("log", logging.ERROR, "far", "It tripped there."))
            connection.send(("failed", generation, "It failed."))
        else:
            connection.send(("done", generation, analyse(article)))
