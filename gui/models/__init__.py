"""Item models over the open article."""
