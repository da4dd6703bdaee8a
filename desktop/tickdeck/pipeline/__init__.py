"""The path of a tick from decoded rows to columns that can be drawn: ingest, board, tape, latency."""
