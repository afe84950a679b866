"""What a page fetches, as the browser's own log of the network has it."""


class Wire:
    """What the page at `address` fetches in a CDP session, but for what the browser has kept."""

    def __init__(self, cdp, address):
        self.address = address
        self.bytes, self.kinds = {}, {}
        cdp.on("Network.requestWillBeSent", self._asked)
        cdp.on("Network.responseReceived", self._answered)
        cdp.on("Network.loadingFinished", self._finished)
        cdp.send("Network.enable")

    def _asked(self, event):
        # The page before this one may still be fetching its icon.
        if event["documentURL"] == self.address:
            self.kinds[event["requestId"]] = event["type"]

    def _answered(self, event):
        if event["response"]["fromDiskCache"]:
            self.kinds.pop(event["requestId"], None)

    def _finished(self, event):
        self.bytes[event["requestId"]] = event["encodedDataLength"]

    def fetched(self, *kinds):
        """Give the bytes of each answer, headers and all; of these `kinds`, where any are named."""
        return [
            self.bytes[request]
            for request, kind in self.kinds.items()
            if request in self.bytes and (not kinds or kind in kinds)
        ]
