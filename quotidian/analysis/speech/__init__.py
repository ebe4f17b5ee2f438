"""How English reports what was said: cues, the edges of what they report, labels of turns, words that name speakers."""
