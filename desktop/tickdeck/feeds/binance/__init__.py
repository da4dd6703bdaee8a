"""Binance spot: public trades, no key."""
