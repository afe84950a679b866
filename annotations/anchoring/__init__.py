"""From a span of text to a quote, and from a quote back to a span. Starts without Django."""

from annotations.anchoring.quotes import CONTEXT, JOINT, Piece, Quote, locate, pieces, quote

__all__ = ["CONTEXT", "JOINT", "Piece", "Quote", "locate", "pieces", "quote"]
