"""What is done with words, without a database: folded, sought, read for tags and names."""
