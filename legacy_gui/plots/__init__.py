"""Charts and views that draw what the engine computed."""
