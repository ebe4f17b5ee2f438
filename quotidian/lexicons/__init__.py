"""What is known of words, of names and of places before an article is opened, from `quotidian/data`."""
