"""What is printed and what is cited."""
