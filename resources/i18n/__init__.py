"""The texts of the window in Simplified Chinese, and the program that collects them."""
