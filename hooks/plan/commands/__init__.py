"""What `python -m plan` can do: one module a command, each with a `COMMAND` that `plan.__main__` lists."""
