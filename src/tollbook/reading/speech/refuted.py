"""Refuted: what somebody calls false, or says is contrary to what was told."""

from collections.abc import Iterator

from tollbook.reading.speech.disowned import is_disowned
from tollbook.reading.speech.frame import Frame
from tollbook.reading.speech.subjects import before, following, speaker_of
from tollbook.reading.tree import Tree

SAID = frozenset({"said", "says", "told"})
"""Words that are verbs whatever the tagger thinks of them."""
_CALLING = frozenset("call called calls calling describe described describes branded labelled dubbed termed".split())
_TOLD = frozenset(
    "report reports rumour rumours rumor rumors claim claims allegation allegations accusation accusations story"
    " stories news information figure figures number numbers statement statements assertion assertions version"
    " communique communiqué".split()
)
_SAID_OF = _TOLD | frozenset(
    "account accounts charge charges accusation accusations assertion suggestion suggestions count toll tally".split()
)
"""What was told of something, and may be denied behind a comma: "an account that the ministry disputes"."""
_BACK = frozenset("it this that these them all which".split())
"""What stands for what was told before."""
_ABOUT = frozenset({"acl", "acl:relcl", "ccomp", "nmod", "obl", "advcl"})
_FIGURES = frozenset("figure figures toll tolls count tally number numbers estimate estimates".split())
_RULING = frozenset("rule rules ruled ruling".split())
_REJECTING = frozenset("reject rejects rejected dismiss dismisses dismissed refute refutes refuted rejecting".split())
_FALSE = frozenset(
    "false untrue baseless unfounded groundless fabricated fabrication fabrications lies nonsense propaganda".split()
)
_ITSELF = frozenset("it they he she we".split())
_ANSWERING = frozenset({"responsible", "involved"})
_LOSING = frozenset({"lose", "losing", "lost"})
_DENYING = frozenset("deny denies denied denying".split())
_RELATIVE = frozenset({"that", "which", "something"})
_ASIDE = frozenset({",", "–", "—", "-", ";"})
_PART = frozenset("involvement responsibility role part complicity hand".split())
_BEING = frozenset({"is", "are", "was", "were"})
_HOW = 3
"""Words that may stand between "are" and "false": "are all completely"."""
_NAMING = 6
"""Words from "called" or "described" to what something is called."""
_WHOSE = 8
"""Words within which what is called false follows the verb: "called the rebels' claim"."""


def said_false(tree: Tree, word: int) -> int | None:
    """What was told and is called false: "reports that officers were killed are untrue"; it is nobody who denies."""
    subject = tree.child(word, "nsubj") if tree.child(word, "obl:agent") is None else None
    return subject if subject is not None and tree.lower[subject] in _TOLD else None


def is_false(tree: Tree, first: int, last: int) -> Frame | None:
    """What was told is false: "reports of 12 dead are fabricated, the army said". first, last: the words for false."""
    being = next((at for at in range(first - 1, max(0, first - 1 - _HOW), -1) if tree.lower[at] in _BEING), None)
    spoken = max((at for at in range(being or 0) if tree.lower[at] in SAID), default=-1)
    told = next((at for at in range(spoken + 1, being or 0) if tree.lower[at] in _TOLD), None)
    if being is None or told is None or told + 1 == being:
        return None
    subject = tree.child(last - 1, "nsubj")
    if subject is not None and told != subject:
        return None  # "calls for an inquiry into reports that 12 had died were rejected"
    covers = frozenset(range(told + 1, first))
    teller = tree.child(last - 1, "obl:agent")  # "claims that 12 died were dismissed by the army"
    teller = _teller(tree, last) if teller is None else teller
    return Frame(tree.index, "deny", last - 1, teller, None, covers, beside=False)


def no_truth(tree: Tree, first: int, last: int) -> Frame | None:
    """Where somebody sees no truth: "there is no truth in reports of deaths, the army said". first, last: the words."""
    if tree.lower[first : first + 2] != ("no", "truth"):
        return None
    comma = next((at for at in range(last, len(tree)) if tree.words[at] == ","), len(tree))
    covers = frozenset(range(last, comma))
    return Frame(tree.index, "deny", first + 1, _teller(tree, comma), None, covers, beside=False)


def _teller(tree: Tree, after: int) -> int | None:
    """Who says it, where a sentence names him at its end: "…, the army said"."""
    comma = next((at for at in range(after, len(tree)) if tree.words[at] == ","), len(tree))
    said = next((at for at in range(comma, len(tree)) if tree.lower[at] in SAID), None)
    if said is None:
        return None
    speaker = speaker_of(tree, said)
    return speaker if speaker is not None and speaker > comma else before(tree, said)


def denies_aside(tree: Tree, verb: int) -> bool:
    """Whether a verb at the end of a clause denies what the clause told: "…, which the army denies", "…, a claim
    denied by the army"."""
    return _denied_thing(tree, verb) is not None


def denied_by(tree: Tree, verb: int) -> Frame | None:
    """Who denies aside what was told: "…, a figure the army disputes". The frame covers none of what was told."""
    thing = _denied_thing(tree, verb)
    if thing is None or tree.lower[thing] in _RELATIVE:
        return None
    by = tree.lower[verb + 1 : verb + 2] == ("by",)
    speaker = following(tree, verb + 1, verb + 2) if by else before(tree, verb)
    if speaker is not None and speaker <= thing and not by:
        nouns = (word for word in range(verb - 1, thing, -1) if tree.tag(word) in ("NOUN", "PROPN"))
        speaker = next(nouns, None)  # "a figure the army denied", where the parse takes the army for the figure
    covers = frozenset(range(thing, len(tree) if by else verb))
    return None if speaker is None else Frame(tree.index, "deny", verb, speaker, None, covers, beside=False)


def _denied_thing(tree: Tree, verb: int) -> int | None:
    """The first word of what a verb denies aside: "which", or the noun of what was told behind a comma."""
    if tree.lower[verb + 1 : verb + 2] == ("by",):
        first = verb - 1
    else:
        end = _end_of_name(tree, verb) if tree.lower[verb] in _CALLING else verb + 1
        ended = all(tree.tag(word) == "PUNCT" for word in range(end, min(end + 1, len(tree))))
        who = before(tree, verb) if ended else None
        if who is None:
            return None
        first = min(who, *tree.under(who)) if tree.tag(who) != "PRON" else who
        first = next((word for word in range(verb - 1, 0, -1) if tree.words[word - 1] in _ASIDE), first)
        first = next((word for word in range(first, verb) if tree.lower[word] in _SAID_OF | _RELATIVE), verb)
    if first < 2 or first == verb:
        return None
    if tree.lower[first] in _RELATIVE:
        return first if tree.words[first - 1] in _ASIDE and tree.lower[verb] in _DENYING else None
    many = tree.lower[first].endswith("s") and tree.words[first - 1] in _ASIDE
    behind = many or tree.tag(first - 1) == "DET" and tree.words[first - 2] in _ASIDE
    return first if tree.lower[first] in _SAID_OF and behind else None


def _end_of_name(tree: Tree, verb: int) -> int:
    """Past what something is called that is called false: "called baseless", "called a fabrication"."""
    false = next((at for at in range(verb + 1, min(verb + _NAMING, len(tree))) if tree.lower[at] in _FALSE), verb)
    return false + 1


def calling(tree: Tree, false: int) -> int:
    """The verb by which somebody calls something false, up to a few words before; else the word itself."""
    verbs = (at for at in range(false - 1, max(-1, false - _NAMING), -1) if tree.lower[at] in _CALLING)
    return next(verbs, false)


def denies_part(tree: Tree, verb: int) -> bool:
    """Whether somebody denies to have had a part in something: "the Brigades denied involvement", "denied that they
    were behind the attack"."""
    thing = tree.child(verb, "obj")
    if tree.lower[verb] not in _DENYING or thing is not None:
        return thing is not None and tree.lower[verb] in _DENYING and tree.lower[thing] in _PART
    told = _of_himself(tree, verb)
    if told is None:
        return False
    behind = any(tree.lower[case] == "behind" for case in tree.children_by(told, "case"))
    return behind or tree.lower[told] in _ANSWERING


def points_back(tree: Tree, verb: int) -> bool:
    """Whether what is denied or doubted is only called by a word for it: "denied it", "the claim could not be
    verified", "which the army denies"; not "denied reports that nine had died"."""
    if _denied_thing(tree, verb) is not None:
        return True
    thing = tree.child(verb, "obj", "nsubj:pass")
    thing = tree.child(verb, "nsubj") if thing is None else thing
    if thing is None or tree.lower[thing] == "it" and tree.parse.relations[thing] == "nsubj":
        return False  # "it was unclear"
    return tree.lower[thing] in _BACK | _SAID_OF and not _is_told_of(tree, thing)


def _is_told_of(tree: Tree, thing: int) -> bool:
    """Whether a word for what was told says what that was: "the report that nine had died", "claims of torture"."""
    if tree.lower[thing + 1 : thing + 2] in (("that",), ("of",)):
        return True
    about = (tree.parse.relations[word] for word in tree.children[thing] if word > thing)
    return any(relation in _ABOUT for relation in about)


def denies_plainly(tree: Tree, word: int) -> bool:
    """Whether a word can only deny what stands behind or before it: "denied that", "no truth in", "ruled out that",
    "rejected as baseless a report", "reports … are false"."""
    if tree.lower[word] in _RULING:
        return tree.child(word, "ccomp") is not None
    if tree.lower[word] in _REJECTING:
        return not _TOLD.isdisjoint(tree.lower[word + 1 : word + _WHOSE + 1])
    if tree.lower[word] in _FALSE | _CALLING or is_disowned(tree, word):
        return True  # of a report, else nobody would deny anything by it
    return tree.lower[word] in _DENYING or tree.lower[word - 1 : word + 1] == ("no", "truth")


def is_let_go(tree: Tree, verb: int) -> bool:
    """Whether it is somebody, or an offer, that is dismissed or rejected, and nothing that was told."""
    thing = tree.child(verb, "nsubj:pass")
    return tree.lower[verb] in _REJECTING and thing is not None and tree.lower[thing] not in _SAID_OF | _BACK | _FIGURES


def denies_it(tree: Tree, verb: int) -> bool:
    """Whether a verb denies what was told before: "denied it", "rejected the claim"; not "rejected it", which an offer
    may be."""
    thing = tree.child(verb, "obj", "nsubj:pass")
    if thing is None or tree.child(verb, "iobj") is not None or not points_back(tree, verb):
        return False
    told = tree.lower[thing] in _SAID_OF and tree.lower[thing] != "charges"  # which a judge dismisses
    return tree.lower[verb] in _DENYING or tree.lower[verb] in _REJECTING and told


def rejects_figure(tree: Tree, verb: int) -> bool:
    """Whether it is a number told before that is denied: "disputed the toll", "rejected that figure"."""
    thing = tree.child(verb, "obj")
    return thing is not None and tree.lower[thing] in _FIGURES and points_back(tree, verb)


def denies_loss(tree: Tree, verb: int) -> bool:
    """Whether somebody denies what another may have told of him: "denied losing any aircraft"."""
    own = _of_himself(tree, verb)
    return own is not None and tree.lower[own] in _LOSING


def _of_himself(tree: Tree, verb: int) -> int | None:
    """What somebody denies of himself: "denied losing the town", "denied that it was behind the attack"."""
    told = tree.child(verb, "ccomp", "xcomp")
    subject = tree.child(told, "nsubj") if told is not None else None
    return told if subject is None or tree.lower[subject] in _ITSELF else None


def is_report(tree: Tree, word: int) -> bool:
    """Whether a word is for what was told: "claims", "a report"."""
    return tree.lower[word] in _TOLD


def is_told(tree: Tree, word: int) -> bool:
    """Whether a clause behind a word says what was told: "claims that", "a report that"."""
    return tree.lower[word] in _TOLD and tree.lower[word + 1 : word + 2] == ("that",)


def called_false(tree: Tree, false: int) -> Frame | None:
    """Somebody calls false what was told: "the army called reports that civilians had died lies"."""
    for verb in range(1, false - 1):
        told = next((w for w in range(verb + 1, min(verb + _WHOSE, false)) if tree.lower[w] in _TOLD), None)
        speaker = speaker_of(tree, verb) if tree.lower[verb] in _CALLING and told is not None else None
        if speaker is not None and speaker < verb:
            return Frame(tree.index, "deny", verb, speaker, None, frozenset(range(verb + 1, len(tree))), beside=False)
    return None


def contrary(tree: Tree) -> Iterator[Frame]:
    """What somebody says is contrary to what was told: "contrary to reports that civilians died, the army said"."""
    for word in range(len(tree) - 3) if "contrary" in tree.lower else ():
        if tree.lower[word : word + 2] != ("contrary", "to") or _TOLD.isdisjoint(tree.lower[word + 2 : word + 6]):
            continue
        comma = next((at for at in range(word, len(tree)) if tree.words[at] == ","), len(tree))
        covers = frozenset(range(word + 1, comma))
        yield Frame(tree.index, "deny", word, _teller(tree, comma), None, covers, beside=False)
