"""What is kept about a person: handed out to them, and taken away when they leave."""
