"""Pictures that pages show: where each is drawn, what may stand in a drawing, and which of them are published."""
