"""Who speaks about an incident, as the formats name them together."""

from tollbook.publish.edition import Sheet
from tollbook.publish.masking import speaker
from tollbook.publish.world import World


def voices(sheet: Sheet, world: World) -> list[str]:
    """Each speaker once, however its name is written (`Coalition`, `coalition`), in the order of the claims."""
    found: dict[str, str] = {}
    for told in sheet.members:
        name = speaker(told.claim, world)
        if name:
            found.setdefault(name.casefold(), name)
    return list(found.values())
