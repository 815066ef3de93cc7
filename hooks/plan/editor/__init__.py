"""Help for whoever types a plan in a program that knows JSON Schema."""
