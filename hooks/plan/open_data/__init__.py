"""The published figures and plan as files that other people's tools read: JSON, CSV and what describes them."""
