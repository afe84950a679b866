"""The ways in which a page is looked at, one after the other without loading it anew."""

from tests.browser.measures import lay_out_all

WINDOW = {"width": 1280, "height": 1024}
# Each is (the window, the colours, whether one points with a finger).
LOOKS = {
    "light": (WINDOW, "light", False),
    "dark": (WINDOW, "dark", False),
    "phone": ({"width": 390, "height": 844}, "light", True),
    # The window at 400%.
    "zoomed": ({"width": 320, "height": 256}, "light", False),
}


class Looking:
    """Looks at one page of a browser in each of the LOOKS."""

    def __init__(self, page):
        self.page = page
        self._session = page.context.new_cdp_session(page)

    def each(self):
        """Give the name of each look while the page is looked at so."""
        for name, (window, scheme, finger) in LOOKS.items():
            self.page.set_viewport_size(window)
            self.page.emulate_media(color_scheme=scheme)
            lay_out_all(self.page)
            self._session.send("Emulation.setTouchEmulationEnabled", {"enabled": finger})
            # A frame for the layout, and one for what the scripts make of it.
            self.page.evaluate("new Promise((go) => requestAnimationFrame(() => setTimeout(go)))")
            yield name
