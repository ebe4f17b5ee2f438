"""How English reports what was said: cues, the edges of what they report, labels of turns, words that name speakers.

The kinds of cue (`cues`), beside the verb with its subject, and what is lost without each, in points of quote+speaker
F1: "according to" and "in the words of" 0.3 PolNeAR and 3.1 GUM; a name behind a dash or a bare preposition 0.5
PolNeAR; a label 0.2 PolNeAR and 1.7 invented; "Lind's remark" 0.1 PolNeAR; passives 1.7 invented; "quoted her
grandfather" 3.2 invented; "issued a statement" 2.0 GUM. An agent apart from its verb gains nothing there, and stays
for "a letter signed by Lind".
"""
