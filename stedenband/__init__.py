"""stedenband: the register of city twinnings of Dutch and Flemish municipalities, read from plain YAML files."""

__version__ = "0.1.0"
