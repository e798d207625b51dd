"""Roles: who vouches for a claim, who did it and to whom it was done, as rules and heads weigh it together."""

from dataclasses import dataclass

from tollbook.reading.belonging import of_one_side
from tollbook.reading.camps import Camp, is_witness, of_party
from tollbook.reading.cast import Stands
from tollbook.reading.parties import Said
from tollbook.reading.scene import Scene
from tollbook.reading.speech.frame import Frame
from tollbook.reading.speech.voices import Voice
from tollbook.vocabulary.analysis import Range
from tollbook.vocabulary.claim import Speaker

_HEARD = {"estimate": "told", "deny": "himself", "question": "himself"}
"""Whose trust a speaker has, by the act of speech, if not that of any speaker."""


@dataclass(frozen=True, slots=True)
class Aside:
    """Who did not act. hit: the party whose own losses these are. beside: one that came upon them later. apart: the
    report's words that tell of something else; nor did whoever stands on them alone. unfit: those who could not, unless
    the words themselves say that they did."""

    hit: str | None = None
    beside: str | None = None
    apart: frozenset[int] = frozenset()
    unfit: frozenset[str] = frozenset()


_NOBODY = Aside()


def speaker_of(scene: Scene, words: Range, voice: Voice, did: str | None = None) -> tuple[Speaker, float]:
    """Who vouches for a count or a sentence, and how surely. did: who says that it did it itself."""
    heard = _heard(voice.frame) if voice.frame else _unsaid(voice)
    if did is not None and did == voice.speaker.name:
        heard = "himself"
    name, surely = scene.scales.point(words, "speaker", scene.cast.speakers, voice.speaker.name, heard)
    if name is not None and name == voice.speaker.name:
        return voice.speaker, surely
    return (scene.cast.described[name] if name else Speaker(scene.author)), surely


def _heard(frame: Frame) -> str:
    """Whose trust a speaker has by an act of speech: "the rebels at nine" says of itself who speaks."""
    return "echo" if frame.word == frame.speaker else _HEARD.get(frame.kind, "speaker")


def _unsaid(voice: Voice) -> str:
    """Whose trust a speaker has where no act of speech names him."""
    if voice.reported:
        return "reported"
    return "quoting" if voice.quoting else "carried"


def target_of(
    scene: Scene, words: Range, said: str | None, actor: str | None, elsewhere: frozenset[int] = frozenset()
) -> str | None:
    """To whom it was done: not to whoever did it, nor to those whom only words elsewhere name."""
    named = scene.cast.fullest(said)
    targets = [
        one for one in scene.cast.targets if one[0] != actor and (one[0] == named or not stands_in(one, elsewhere))
    ]
    return scene.scales.point(words, "target", targets, named if named in dict(targets) else None)[0]


def actor_of(scene: Scene, words: Range, said: Said, aside: Aside = _NOBODY) -> tuple[str | None, float]:
    """Who acted, and how surely: none of those aside."""
    party, loser = scene.cast.fullest(said.party), scene.cast.fullest(aside.hit)
    barred = (aside.unfit - {party}) | {loser, scene.cast.fullest(aside.beside)}
    fighting = [one for one in scene.cast.actors if one[0] not in barred]
    fighting = [one for one in fighting if one[0] == party or not is_witness(one[0])]
    if aside.apart:
        fighting = [one for one in fighting if not stands_in(one, aside.apart)]
    own = loser is not None and of_party(loser) in (Camp.ARMY, Camp.STATE, Camp.POLICE)
    actors = [one for one in fighting if not own or one[0] == party or not of_one_side(one[0], loser or "")]
    return scene.scales.point(words, "actor", actors, party if party in dict(actors) else None, trust_in(said))


def stands_in(one: tuple[str, Stands], words: frozenset[int]) -> bool:
    """Whether one of the cast stands on some words of the report alone."""
    return bool(words) and all(words.issuperset(range(*stand)) for stand in one[1])


def trust_in(said: Said) -> str:
    """Whose trust the rules' answer has: that of an agent that is named as such, or of an actor."""
    if said.blow:
        return "blow"
    return "agent" if said.directly else "actor"
