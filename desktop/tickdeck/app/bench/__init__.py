"""``tickdeck bench``: the figures that the README states, measured on the computer at hand."""
