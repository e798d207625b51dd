"""Frames: where a sentence says that somebody says, denies, doubts, claims or blames, and which words that covers."""

from collections.abc import Iterator

from tollbook.reading.bodies import CALENDAR
from tollbook.reading.knowledge.speech import SpeechWord, speech_phrases
from tollbook.reading.lexicon import Run, runs
from tollbook.reading.phrase import noun_phrase
from tollbook.reading.speech.content import is_content, takes_thing, tells_number
from tollbook.reading.speech.contrast import contrasted, opens_clause, opens_content, own_number
from tollbook.reading.speech.disowned import disowned
from tollbook.reading.speech.frame import Frame
from tollbook.reading.speech.heading import labelled
from tollbook.reading.speech.owned_up import claimed_by
from tollbook.reading.speech.refuted import (
    SAID,
    called_false,
    calling,
    contrary,
    denied_by,
    denies_part,
    is_false,
    is_let_go,
    is_report,
    is_told,
    no_truth,
    said_false,
)
from tollbook.reading.speech.resumed import resumed
from tollbook.reading.speech.subjects import before, following, is_impersonal, speaker_of, whoever
from tollbook.reading.speech.tolls import announced_by, echoes, tolls
from tollbook.reading.speech.unanswered import unanswered, unsaid
from tollbook.reading.tree import Tree

_WEAK = frozenset(
    "think thinks thought make makes made believed believe believes understood respond responds responded"
    " responding reply replied answered see saw seen hear heard witnessed publish published publishing post"
    " posted posting shouted broadcast find found show shows showed monitor monitored considered recognised"
    " recognized express expressed signalled continued continue went goes".split()
)
"""Verbs that say something only where a clause tells what: "they believe that …", but "the army responded"."""
_REACTING = frozenset("respond responds responded responding reply replies replied replying answered".split())
_CITING = frozenset({"quoting", "citing"})
_QUOTED = frozenset({"quoted", "quotes", "cited", "cites"})
_COUNTED = frozenset("counted count registered recorded received treated".split())
_REFUSING = frozenset("refused refuses declined declines".split())
_NOT = frozenset({"not", "n't", "never"})
_SAY = SAID | {"say"}
_LONGEST_SPEAKER = 12


def frames(tree: Tree, whole: str) -> list[Frame]:
    """The frames of a sentence, from left to right."""
    found = []
    for run in runs(speech_phrases(), tree, whole):
        word = run.values[0]
        if word.kind == "attribute":
            found += list(_attribution(tree, run))
        elif word.kind == "hedge":
            if tree.lower[run.last : run.last + 1] == ("by",):  # "were reported by the clinic"
                found += list(_attribution(tree, Run(run.first, run.last + 1, run.values)))
        else:
            found += list(_speech(tree, run, word))
    spoken = {frame.word for frame in found}
    found += [frame for frame in tolls(tree) if frame.word not in spoken]
    given = list(announced_by(tree))
    announced = {frame.word for frame in given}
    found = [frame for frame in found if frame.word not in announced] + given
    called = {frame.word for frame in found if frame.kind == "deny"}
    found = [frame for frame in found if frame.kind != "assert" or frame.word not in called]
    found = [frame for frame in found if not _is_only_counted(tree, frame, found)]
    found = [frame for frame in found if not _is_of_denial(tree, frame, found)]
    found = resumed(tree, found)
    found += [*contrary(tree), *labelled(tree), *unanswered(tree)]
    found = unsaid(tree, disowned(tree, found))
    found += echoes(tree, [frame.word for frame in found if frame.speaker is not None])
    return sorted(found, key=lambda frame: frame.word)


def _is_only_counted(tree: Tree, frame: Frame, found: list[Frame]) -> bool:
    """Whether some only count what another tells: "hospitals counted 40 dead, the ministry said"."""
    who = frame.speaker
    if who is None or tree.lower[frame.word] not in _COUNTED or not tree.lower[who].endswith("s"):
        return False
    told = (one for one in found if one.beside and one.speaker is not None and one.word > frame.word)
    return tree.tag(who) == "NOUN" and any(frame.word in one.covers for one in told)


def _is_of_denial(tree: Tree, frame: Frame, found: list[Frame]) -> bool:
    """Whether a word only says what is denied, or what that is called: "denied claims by residents that nine died",
    "dismissed as propaganda"."""
    told = frame.kind == "assert" and frame.speaker is None and is_report(tree, frame.word)
    called = frame.kind == "deny" and tree.tag(frame.word) in ("NOUN", "ADJ")
    denied = {one.word for one in found if one.kind == "deny" and one is not frame}
    return (told or called) and tree.head(frame.word) in denied


def _attribution(tree: Tree, run: Run[SpeechWord]) -> Iterator[Frame]:
    """ "According to X", "citing X", "quoting X as saying": X speaks, of all that the clause around says."""
    anchor = run.first
    speaker: int | None
    if tree.tag(anchor) == "VERB" and tree.child(anchor, "obj") is not None and tree.relation(anchor) != "case":
        speaker = tree.child(anchor, "obj")
    else:
        speaker = following(tree, anchor, run.last)
    if speaker is None:
        return
    own = set(range(run.first, run.last)) | _named(tree, speaker)
    covers = frozenset(w for w in range(len(tree)) if w not in own)
    cited = tree.lower[anchor] in _CITING
    told = range(run.last, len(tree)) if opens_content(tree, anchor) else own_number(tree, anchor, speaker)
    covers = frozenset(w for w in told if w not in own and tree.tag(w) != "PUNCT") if told else covers
    yield Frame(tree.index, "attribute", anchor, speaker, None, covers, beside=not told, cited=cited)


def _speech(tree: Tree, run: Run[SpeechWord], word: SpeechWord) -> Iterator[Frame]:
    untrue = no_truth(tree, run.first, run.last)
    if untrue is not None:
        yield untrue
        return
    verbs = [w for w in range(run.first, run.last) if _is_verb(tree, w)]
    verb = next((w for w in verbs if tree.tag(w) == "VERB"), next(iter(verbs), None))
    if verb is None:
        if word.kind not in ("deny", "responsibility", "question") or tree.tag(run.last - 1) not in ("NOUN", "ADJ"):
            return
        verb = run.last - 1
    claimed = claimed_by(tree, verb)
    if claimed is not None:
        yield claimed
        return
    if word.kind in ("assert", "announce", "estimate"):
        yield from _assertion(tree, run, verb, word)
        return
    if word.kind == "deny" and is_let_go(tree, verb):
        return
    if word.kind == "deny":
        refuted = called_false(tree, run.first) or is_false(tree, run.first, run.last)
        refuted = refuted or denied_by(tree, calling(tree, verb))
        if refuted is not None:
            yield refuted
            return
    false = said_false(tree, verb) if word.kind == "deny" else None
    nobody = word.kind == "question" and (is_impersonal(tree, verb) or _is_confirmed(tree, verb))
    speaker = speaker_of(tree, verb) if false is None and not nobody else None
    speaker = before(tree, verb) if speaker is None and false is None and word.kind == "deny" else speaker
    covered = {w for c in tree.children[verb] if c != speaker and tree.relation(c) != "nsubj" for w in tree.under(c)}
    left: set[int] = set()
    if word.kind == "deny":
        aside = tree.parse.relations[verb] == "acl:relcl"  # "the strike, which the army denies, killed 12"
        covered |= set(tree.under(verb) if aside else range(run.last, len(tree)))
        left = set(range(run.last, len(tree))) - covered if aside else _presupposed(tree, verb, covered)
        covered -= left
    if false is not None or word.kind == "deny":
        covered |= {w for c in tree.children[verb] if tree.parse.relations[c] == "nsubj:pass" for w in tree.under(c)}
    if false is not None:
        covered |= set(tree.under(false))
    if word.kind == "question" and speaker is None:
        covered |= {w for c in tree.children_by(verb, "nsubj", "csubj") for w in tree.under(c)}
        told = next((w for w in range(run.first - 1) if is_told(tree, w)), run.first)
        covered |= set(range(told + 1, run.first))  # "claims that 40 died could not be verified"
    if word.kind == "blame" and speaker is not None and tree.relation(speaker) == "obl":
        covered |= set(range(run.last, len(tree))) - set(range(*noun_phrase(tree, speaker)))
    if word.kind == "responsibility":
        beyond = {w for w in range(len(tree)) if ";" in tree.words[min(w, verb) : max(w, verb)]}
        covered -= beyond
        left = beyond | set(range(len(tree))) - covered - set(tree.under(verb))
    to = _hearer(tree, verb)
    yield Frame(tree.index, word.kind, verb, speaker, to, frozenset(covered), beside=False, left=frozenset(left))


def _is_confirmed(tree: Tree, verb: int) -> bool:
    """Whether it is what was told that a verb says something of: "the report could not be independently confirmed"."""
    subject = tree.child(verb, "nsubj")
    return subject is not None and is_report(tree, subject) and tree.child(verb, "obj", "ccomp") is None


def _presupposed(tree: Tree, verb: int, covered: set[int]) -> set[int]:
    """Of what is denied that which only says what else came of it, or in what somebody had no part: "denied that it
    bombed the hospital, where 12 were killed", "denied involvement in the killing of 12 people"."""
    clauses = (w for w in covered if tree.head(w) in covered and _says_where(tree, w))
    beyond = {w for clause in clauses if not is_report(tree, tree.head(clause)) for w in tree.under(clause)}
    part = tree.child(verb, "obj") if denies_part(tree, verb) else None
    if part is None:
        return beyond
    in_it = (w for w in tree.children_by(part, "nmod", "acl", "obl") if w > part)
    beside = (w for w in tree.children_by(verb, "obl") if w > part)
    return beyond | {w for head in (*in_it, *beside) for w in tree.under(head)}


def _says_where(tree: Tree, word: int) -> bool:
    """Whether a word heads a clause that tells more of a thing or a place: "…, where 12 were killed"."""
    where = any(tree.lower[child] == "where" for child in tree.children_by(word, "advmod", "mark"))
    return tree.parse.relations[word] == "acl:relcl" or tree.relation(word) == "advcl" and where


def _is_verb(tree: Tree, word: int) -> bool:
    text = tree.words[word]
    if word > 0 and text[0].isupper() and not text.isupper():
        return False  # a name, as in "the village of Bir Said"
    if word == 0 and text.istitle() and text.endswith("ed") and tree.lower[1:2] and tree.lower[1].endswith("s"):
        return False  # "Confirmed losses totaled 304 killed"
    return tree.tag(word) in ("VERB", "AUX") or tree.lower[word] in SAID


def _assertion(tree: Tree, run: Run[SpeechWord], verb: int, word: SpeechWord) -> Iterator[Frame]:
    """An act of saying: what it covers stands after the verb, or before and around it where the speaker comes late."""
    if tree.relation(verb) == "acl" and tree.lower[verb + 1 : verb + 2] == ("to",):
        return  # "men believed to be rebels"
    if tree.lower[verb] in _REACTING and tree.lower[verb + 1 : verb + 2] in (("by",), ("with",)):
        return  # "the army responded by shelling the town"
    if tree.relation(verb) == "amod" or (verb > 0 and tree.lower[verb - 1] in ("so", "aforesaid")):
        return
    if tree.lower[verb].startswith("comment") and _is_refused(tree, verb):
        untold = frozenset(range(run.last, len(tree)))  # "has not commented on the killing of nine men"
        yield Frame(tree.index, "hedge", verb, None, None, frozenset(), beside=False, left=untold)
        return
    passive = tree.child(verb, "aux:pass") is not None and tree.child(verb, "obl:agent") is None
    cited = _cited(tree, verb)
    speaker = cited if cited is not None else None if passive else whoever(tree, verb, run.last)
    clauses = [c for c in tree.children[verb] if is_content(tree, verb, c, speaker)]
    if tree.lower[verb] in _WEAK and not clauses:
        return
    if not clauses and not word.quotes:
        return
    if not clauses and tree.child(verb, "obj") is not None and word.kind == "assert" and takes_thing(tree, verb):
        return
    if speaker is None and not clauses:
        return
    own = _own(tree, verb, speaker)
    begin = min(own)
    late = speaker is not None and (speaker > verb or begin > 3) and not any(c > verb for c in clauses)
    putting = word.kind == "estimate" and tree.child(verb, "obj") is not None
    late = late and not putting and not tells_number(tree, run.last) and not opens_clause(tree, run.last)
    covers = _its_side(tree, verb) if late else range(run.last, len(tree))
    covered = frozenset(covers) - own
    against = frozenset() if late else contrasted(tree, verb)
    told = _hearer(tree, verb)
    cites = cited is not None
    yield Frame(tree.index, word.kind, verb, speaker, told, covered, beside=late, cited=cites, against=against)


def _its_side(tree: Tree, verb: int) -> range:
    """The words on a verb's side of a semicolon, where somebody else speaks on the other: "…, the union says; the
    police say"."""
    marks = [at for at, word in enumerate(tree.words) if word == ";"]
    said = [at for at, word in enumerate(tree.lower) if word in _SAY and at != verb]
    first = max((at for at in marks if at < verb and any(other < at for other in said)), default=-1)
    last = min((at for at in marks if at > verb and any(other > at for other in said)), default=len(tree))
    return range(first + 1, last)


def _is_refused(tree: Tree, verb: int) -> bool:
    """Whether something is not done: "has not commented", "declined to comment"."""
    above = tree.lower[tree.head(verb)] if tree.head(verb) >= 0 else ""
    return above in _REFUSING or any(tree.lower[child] in _NOT for child in tree.children[verb])


def _cited(tree: Tree, verb: int) -> int | None:
    """Whom another quotes as saying something: "TASS quoted a minister as saying"."""
    if tree.lower[verb] != "saying" or tree.lower[verb - 1 : verb] != ("as",):
        return None
    quoted = next((at for at in range(verb - 1, -1, -1) if tree.lower[at] in _QUOTED), None)
    behind = () if quoted is None else tree.children_by(quoted, "obj", "nsubj", "iobj")
    return next((word for word in behind if quoted is not None and quoted < word < verb), None)


def _hearer(tree: Tree, verb: int) -> int | None:
    return next(
        (c for c in tree.children_by(verb, "iobj", "obj", "obl") if tree.tag(c) in ("PROPN", "NOUN") and c > verb), None
    )


def _own(tree: Tree, verb: int, speaker: int | None) -> frozenset[int]:
    """The words of the act of speech itself: verb, speaker, helpers, when and to whom it was said."""
    own = {verb}
    for child in tree.children[verb]:
        light = tree.relation(child) in ("aux", "obl", "iobj", "obj", "advmod", "punct", "nsubj", "mark", "cc")
        under = tree.under(child)
        if child == speaker or (light and len(under) <= 6 and not _counts(tree, under)):
            own |= set(under)
    if speaker is not None:
        own |= _named(tree, speaker) if verb not in tree.under(speaker) else {speaker}
    return frozenset(own)


def _counts(tree: Tree, words: list[int]) -> bool:
    """Whether words hold a number that is no day or hour: what is counted is said, and not to whom or when."""
    return any(tree.tag(word) == "NUM" for word in words) and not CALENDAR.intersection(tree.lower[w] for w in words)


def _named(tree: Tree, speaker: int) -> frozenset[int]:
    """The words that name and describe a speaker; where a whole clause seems to hang on it, its noun phrase alone."""
    hanging = tree.under(speaker)
    if len(hanging) <= _LONGEST_SPEAKER:
        return frozenset(hanging)
    return frozenset(range(*noun_phrase(tree, speaker)))
