"""Which letters have one width, as the names of their fonts say."""

import re

ONE_WIDTH = re.compile(
    r"courier|consol|menlo|monaco|\bmono|typewriter|fixedsys|terminal|source code|fira code"
    r"|cascadia|inconsolata|andale",
    re.IGNORECASE,
)
