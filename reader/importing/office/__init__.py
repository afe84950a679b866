"""What files of Word and of OpenDocument have in common, once they are HTML."""
