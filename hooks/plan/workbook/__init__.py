"""Figures as a workbook, for people who live in Excel: written for them, and read back with care (needs openpyxl)."""
