"""Dialogs; messages.py alone opens them."""
