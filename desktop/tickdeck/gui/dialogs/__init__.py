"""Dialogs: opened without a loop of their own, complete by keyboard, closed by Esc.

Who opens one imports it then: most windows never do, and are up sooner for it.
"""
