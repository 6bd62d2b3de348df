"""Turns the sample edition's stories into pages of the shapes that the paper has used."""
