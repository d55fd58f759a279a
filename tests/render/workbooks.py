"""Reads Excel workbooks with openpyxl, the second reader."""

from io import BytesIO
from typing import Any

from openpyxl import load_workbook
from openpyxl.workbook import Workbook

Rows = list[tuple[Any, ...]]


def opened(data: bytes) -> Workbook:
    """A workbook."""
    return load_workbook(BytesIO(data))


def rows(data: bytes) -> dict[str, Rows]:
    """The values of each sheet by its name, row by row."""
    return {page.title: list(page.iter_rows(values_only=True)) for page in opened(data)}
