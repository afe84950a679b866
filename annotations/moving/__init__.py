"""What people are told, and decide, where a changed text moves notes or loses their words."""
