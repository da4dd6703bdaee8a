"""Which connections exist and why: plan, pace, subscribe, reconnect, health. No Qt, no provider."""
