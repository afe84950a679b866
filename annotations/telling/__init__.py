"""What somebody is told of, in the site and by mail: in words, and when it is sent."""
