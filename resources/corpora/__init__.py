"""The sample texts, the list of them (``index.toml``) and the generators of some of them."""
