"""The count of a draft: how many, who they were, whose side they were on and of whom they are a part."""

from collections.abc import Sequence
from dataclasses import dataclass

from tollbook.reading.accord import agree_on_taking, side_of
from tollbook.reading.counts.counted import Counted
from tollbook.reading.counts.kin import Kin, kin_of
from tollbook.reading.counts.victims import Victims
from tollbook.reading.drafts import CountDraft
from tollbook.reading.scene import Scene
from tollbook.reading.siding import Others, are_nationals, sides_of
from tollbook.vocabulary.analysis import Range
from tollbook.vocabulary.codes import Stance, Status


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a count. actor: whoever did it, who is not taken for its own victims unless their words say
    so. before: the counts before it. elsewhere, strange: see `words_elsewhere`, `are_like_strangers`."""

    actor: str | None
    before: Sequence[CountDraft]
    elsewhere: frozenset[int]
    strange: bool


def victim_count(scene: Scene, counted: Counted, victims: Victims, stance: Stance, around: Around) -> CountDraft:
    """The count as part of a draft. stance: its claim's."""
    actor, before = around.actor, around.before
    tree = scene.document.trees[counted.sentence]
    words = tree.range(counted.first, counted.last)
    nationals = are_nationals(scene, counted)
    beside = kin_of(scene.counts, scene.whole_of, [count.status for count in before])
    kin = None if nationals else beside
    others = Others(actor, before[kin.index].side if kin else None, around.elsewhere)
    sides = sides_of(scene, counted, victims, others)
    if nationals and beside is not None:  # "three American soldiers and 20 Iraqis"
        sides = [(None, 1.0)]
    likely = _statuses(
        scene, words, victims, kin, "nationals" if nationals else "strangers" if around.strange else "untold"
    )
    status = Status(max(likely, key=lambda one: likely[one]))
    side = side_of(status, sides)
    low, high = counted.low, counted.high
    unnumbered = counted.quantity is None or counted.quantity.vague and counted.quantity.word == counted.head
    if stance is Stance.DENIES and unnumbered and low is not None and high != 1:
        low, high = 0, 0  # none of the people who were not counted; one certain person stays one
    start, end = tree.span(counted.first, counted.last)
    return CountDraft(
        key=len(before),
        start=start,
        end=end,
        harm=agree_on_taking(counted.harm, status, actor),
        low=low,
        high=high,
        who=victims.who,
        side=side,
        status=status,
        whole=scene.whole_of[len(before)],
    )


def _statuses(scene: Scene, words: Range, victims: Victims, kin: Kin | None, untold: str) -> dict[str, float]:
    """How likely each status is: by the words, else by the count that it goes with, else unknown, less firmly."""
    if victims.status is not None:
        return scene.scales.labels(words, "status", victims.status.value)
    if kin is not None:
        return scene.scales.labels(words, "status", kin.status.value, kin.tie)
    return scene.scales.labels(words, "status", Status.UNKNOWN.value, untold)
