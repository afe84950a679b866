"""What stands beside the text: which prompts and notes, in which order, with their threads."""
