"""Translations: one JSON file a language, from the English template to its own."""
