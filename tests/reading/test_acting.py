"""Who acted in the event of a count, by what is said around it."""

from tests.reading.making import report
from tollbook.engines.gazetteer import open_gazetteer
from tollbook.engines.onnx.reader import OnnxReader
from tollbook.reading.acting import itself, said_actor
from tollbook.reading.parties import Said
from tollbook.reading.prepare import plant, prepare
from tollbook.reading.scene import look


def said(text: str) -> Said:
    """Who is said to have acted in the event of a report's one count."""
    prepared = prepare(report(text))
    (analysis,) = OnnxReader().analyse([prepared.words])
    scene = look(plant(prepared, analysis), open_gazetteer())
    (counted,) = scene.counts
    own = itself(scene, scene.document.trees[counted.sentence], counted.predicate, counted.head)
    return said_actor(scene, counted, own)


def test_who_is_the_subject_of_the_counts_own_verb_is_said_directly() -> None:
    assert said("The Harbour Brigades killed nine people in Ostrel on Sunday.") == Said("Harbour Brigades", True)


def test_who_speaks_of_itself_acted() -> None:
    assert said("The Harbour Brigades said that it killed nine people in Ostrel.") == Said("Harbour Brigades", True)


def test_where_nothing_is_told_of_anybody_nobody_is_said() -> None:
    assert said("Nine people were killed in Ostrel on Sunday.") == Said(None)


def test_whose_fire_killed_them_acted() -> None:
    told = said("Nine people were killed on Sunday in rebel fire on the government-held town of Ostrel.")
    assert told == Said("rebel", True, blow=True)
