"""What a screen reader is told of a page: Chromium's own accessibility tree, in order."""

TOLD = {"heading", "link", "button", "StaticText", "textbox", "combobox", "radio", "checkbox"}


def heard(page, inside="main"):
    """Give (role, name) of all that is told of the element `inside`, a CSS selector, in order.

    Words that only repeat the name of the link, button or heading that they stand in are left out.
    """
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    by_id = {node["nodeId"]: node for node in nodes}
    document = session.send("DOM.getDocument")["root"]["nodeId"]
    found = session.send("DOM.querySelector", {"nodeId": document, "selector": inside})
    root = session.send("DOM.describeNode", {"nodeId": found["nodeId"]})["node"]["backendNodeId"]
    start = next(node for node in nodes if node.get("backendDOMNodeId") == root)
    return list(_told(start, by_id))


def _told(node, by_id):
    role = node.get("role", {}).get("value")
    name = node.get("name", {}).get("value", "").strip()
    is_told = not node["ignored"] and role in TOLD
    if is_told and (name or role != "StaticText"):
        yield role, name
    if is_told and role in ("link", "button", "StaticText"):
        return
    for child in node.get("childIds", []):
        if child in by_id:
            for told in _told(by_id[child], by_id):
                if not (role == "heading" and told == ("StaticText", name)):
                    yield told
