"""What charts are made of: series, axes, layouts, and the plot that draws them."""
