"""What the recorder panel is made of: its state, its figures, its lines, and the words for them."""
