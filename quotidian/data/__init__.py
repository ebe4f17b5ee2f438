"""Data files of the analysis, each with its source, licence and the script that makes it (see README.md)."""
