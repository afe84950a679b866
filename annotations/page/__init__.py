"""The reading page: who reads, which text, and which numbers stand beside it."""
