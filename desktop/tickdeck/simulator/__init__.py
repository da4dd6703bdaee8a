"""The simulated exchange: a market model behind a WebSocket server that is as strict as the real one.

It runs as a process of its own and can also serve captured traffic. `run.serve` starts it.
"""
