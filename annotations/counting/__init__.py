"""How many notes stand where: kept as they are written, never added up for a page."""
