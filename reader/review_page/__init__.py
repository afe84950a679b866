"""The page on which a text is checked: what it shows, says and is sent."""
