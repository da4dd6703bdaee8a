"""Alpaca: stocks of the United States, from one exchange for nothing or from all of them for a fee."""
