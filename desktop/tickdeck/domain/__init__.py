"""The words of the market: ticks, instruments, time. Pure values, no input or output."""
