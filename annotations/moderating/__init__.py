"""What members tell the instructors of, and what these hide, close and set aside."""
