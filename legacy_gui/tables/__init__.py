"""Tables: columns, sorting, filtering, and the widget that shows them."""
