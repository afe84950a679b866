"""A backup: all rows of all tables in one .zip, for SQLite and for PostgreSQL alike."""
