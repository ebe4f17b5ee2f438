"""What builds the data files, tunes the tables of the analysis and makes texts to measure it on; run by hand."""
