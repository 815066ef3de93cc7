"""What pages show: one module a kind of page, each a frozen view of finished words and what makes its pages."""
