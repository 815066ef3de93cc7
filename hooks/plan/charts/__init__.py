"""Charts as drawings made at build time: shapes and finished words, of which a template makes SVG."""
