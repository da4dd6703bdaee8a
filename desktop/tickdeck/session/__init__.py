"""Which connections exist and why: planning, pacing, subscribing, reconnecting, health. No Qt, no provider."""
