"""Dialogs: opened without a loop of their own, complete by keyboard, closed by Esc."""
