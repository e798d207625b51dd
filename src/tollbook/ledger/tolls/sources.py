"""Who is one source: the same speaker, the same copy, the same document (COUNTING, section 4, independence)."""

from collections.abc import Sequence

from tollbook.vocabulary import Aliases, Told
from tollbook.vocabulary.names import key


def sources(members: Sequence[Told], aliases: Aliases) -> dict[str, str]:
    """For each claim, by id, the name of its source; claims of one source have one name.

    Who is named speaks for himself wherever he is quoted. What a report says itself is its publisher's; the same text,
    or the same sentence, printed by several publishers is one source.
    """
    joined: dict[str, str] = {}
    for each in members:
        own = _names(each, aliases)
        roots = sorted({_root(joined, name) for name in own})
        joined.update(dict.fromkeys(roots[1:], roots[0]))
        joined.setdefault(roots[0], roots[0])
    return {each.id: _root(joined, _names(each, aliases)[0]) for each in members}


def _names(told: Told, aliases: Aliases) -> list[str]:
    speaker = told.claim.speaker
    if speaker.name:
        return [f"speaker {aliases.key(speaker.name)}"]
    if speaker.person:
        return [f"speaker {key(speaker.person)}"]
    owner = [f"publisher {aliases.key(told.publisher)}"] if told.publisher else []
    return [*owner, f"text {told.text_id}", f"quote {key(told.claim.quote)}"]


def _root(joined: dict[str, str], name: str) -> str:
    while (above := joined.get(name, name)) != name:
        name = above
    return name
