"""Servers written from the providers' documents, and an outsider's view of what the terminal wrote.

Nothing here imports the terminal: the fakes and the product must not agree by sharing code.
"""
