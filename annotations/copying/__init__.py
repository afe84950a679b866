"""A seminar once more, for a new term: its list and its prompts, and nobody's words or places."""
