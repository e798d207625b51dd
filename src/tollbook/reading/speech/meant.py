"""Which body of the report is meant by one word for it, and by an officer's rank."""

from functools import cache

from tollbook.reading.camps import ARMS, OF_STATES, Camp, of_party
from tollbook.reading.knowledge.bodies import body_words
from tollbook.reading.knowledge.titles import rank_phrases
from tollbook.reading.names import NameKind, Names
from tollbook.reading.speech.owners import ALLIANCES, BODIES, RULE
from tollbook.reading.tree import Tree

_SERVICES = {
    "police": frozenset({"police", "constabulary", "gendarmerie"}),
    "military": frozenset({"army", "military"}),
}
"""The last words of what services are called, by the kind of their ranks."""


def fuller(names: Names, name: str) -> str:
    """The one body of the report whose full name ends with the word that it is called by: the health ministry for "the
    ministry", the Kell Border Command for "the command"."""
    word, known = name.lower(), _words_for_bodies()
    if word not in known and word.endswith("s") and word[:-1] in known:
        name, word = name[:-1], word[:-1]  # "the ministrys spokesman", its apostrophe lost
    if word not in known:
        return name
    kinds = (NameKind.BODY, NameKind.OFFICE, NameKind.GROUP, *((NameKind.PARTY,) if word in ARMS else ()))
    alike = [n for found in names.by_sentence for n in found if n.kind in kinds and n.text.lower().split()[-1] == word]
    full = {n.text.lower(): n.text for n in alike if " " in n.text and _may_be(n.text, word)}
    return full.popitem()[1] if len(full) == 1 else name


@cache
def _words_for_bodies() -> frozenset[str]:
    return body_words().bodies | body_words().armed | BODIES | ALLIANCES | RULE


def _may_be(full: str, word: str) -> bool:
    """Whether a word can mean a body: "the army" is not the Free Valley Liberation Army."""
    return word not in OF_STATES or of_party(full) is not Camp.REBEL


def service_of(names: Names, tree: Tree, first: int, last: int) -> str | None:
    """The police or the army of the report, where a rank of theirs stands with a name and the report has but one."""
    kinds = {rank.kind for word in range(first, last) for rank in rank_phrases().get(tree.words[word])}
    words = next((words for kind, words in _SERVICES.items() if kind in kinds), frozenset())
    texts = [name.text for found in names.by_sentence for name in found if name.text.lower().split()[-1] in words]
    texts = [text for text in texts if of_party(text) is not Camp.REBEL]
    full = {text.lower(): text for text in texts if " " in text} or {text.lower(): text for text in texts}
    return full.popitem()[1] if len(full) == 1 else None
