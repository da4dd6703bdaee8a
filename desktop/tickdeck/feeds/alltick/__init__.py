"""AllTick: stocks of Hong Kong, the United States and the mainland over one WebSocket protocol."""
