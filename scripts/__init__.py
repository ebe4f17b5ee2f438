"""What builds the files of quotidian/data; run by hand, from the project's root."""
