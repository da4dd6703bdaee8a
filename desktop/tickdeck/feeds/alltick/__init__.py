"""AllTick: stocks at one address; currencies, metals, energy and coins at another."""
