"""What the program brings along: sample texts, icons, presets, style, translations."""
