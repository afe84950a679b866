"""The time zones that one may choose from."""

import zoneinfo
from functools import cache

REGIONS = [
    "Africa",
    "America",
    "Antarctica",
    "Asia",
    "Atlantic",
    "Australia",
    "Europe",
    "Indian",
    "Pacific",
]


@cache
def zones_by_region():
    """Give [(region, [(name, city), …]), …]: a choice in groups, in the order of the alphabet."""
    regions = {region: [] for region in REGIONS}
    for name in sorted(zoneinfo.available_timezones()):
        region, _slash, city = name.partition("/")
        if city and region in regions:
            regions[region].append((name, city.replace("_", " ")))
    return list(regions.items())


def zone_choices(current):
    """The choices of a form in which `current` stands already, known to us or not."""
    groups = [(region, cities) for region, cities in zones_by_region() if cities]
    known = {name for _region, cities in groups for name, _city in cities}
    extra = [name for name in dict.fromkeys(["UTC", current]) if name and name not in known]
    return [*((name, name) for name in extra), *groups]
