"""Checking a text before it is published: what a person does to its blocks, without Django."""
