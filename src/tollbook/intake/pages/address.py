"""The address of a page without what changes from visit to visit, so that versions of one page share one address."""

from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

_TRACKING = frozenset(
    "fbclid gclid dclid msclkid yclid igshid mc_cid mc_eid ref_src ref_url cmpid cmp ocid ns_campaign ns_mchannel "
    "ns_source ns_linkname at_medium at_campaign smid smtyp amp outputtype".split()
)
"""Parameters that say from where a reader came, as the large networks and mailers name them."""

_DEFAULT_PORTS = {"http": 80, "https": 443}


def canonical(address: str | None) -> str | None:
    """Lower case up to the path, without fragment, tracking and default port; None if it is no address."""
    if not address:
        return None
    try:
        parts = urlsplit(address.strip())
        port = parts.port
    except ValueError:
        return None
    host = parts.hostname or ""
    if parts.scheme.lower() not in _DEFAULT_PORTS or not host:
        return None
    scheme = parts.scheme.lower()
    place = f"[{host}]" if ":" in host else host
    place += f":{port}" if port is not None and port != _DEFAULT_PORTS[scheme] else ""
    query = [(k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not _tracks(k)]
    return urlunsplit((scheme, place, parts.path or "/", urlencode(query), ""))


def _tracks(name: str) -> bool:
    return name.lower() in _TRACKING or name.lower().startswith("utm_")
