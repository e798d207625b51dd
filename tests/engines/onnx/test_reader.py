"""The learned reader keeps its contract on any words: one parse a sentence, probabilities that sum to 1, no crash."""

import json

import numpy as np
import pytest

from tollbook.engines import analyser
from tollbook.engines.onnx.network import opened
from tollbook.engines.onnx.reader import OnnxReader, shipped
from tollbook.vocabulary.codes import Harm, events
from tollbook.vocabulary.errors import ModelError

REPORT = [
    "Shells hit a market in Tel Maraq on Sunday , killing 14 civilians , the Lowland Observatory said .".split(),
    "The army denied it had shelled the town .".split(),
]
COUNT = (11, 13)  # "14 civilians" (the words count from 0)
SPEAKER, ARMY = (14, 17), (19, 21)
IDS = [101, 10986, 2718, 1037, 3006, 1999, 1996, 2237, 1010, 4288, 2403, 9272, 1010, 1996, 2390, 2056, 1012, 102]
ODD = {
    "nothing at all": [],
    "an empty sentence": [[], ["killed"], []],
    "a monster": [["a" * 5000, "died"]],
    "pictures": [["🙂🙂", "\u200b", "💥"], ["\ufeff"]],
    "another script": [["قتل", "12", "شخصا"], ["死亡"]],
    "half a letter": [["\ud83d", "x"]],
    "stops without end": [["..."] * 700],
    "one endless sentence": [["killed", "12", "people", ","] * 700],
}


@pytest.fixture(scope="module")
def reader() -> OnnxReader:
    return OnnxReader(shipped(), threads=2)


@pytest.fixture(scope="module")
def analysis(reader):
    return reader.analyse([REPORT])[0]


@pytest.mark.parametrize("sentences", ODD.values(), ids=ODD.keys())
def test_odd_words_are_parsed_one_by_one(reader, sentences):
    (found,) = reader.analyse([sentences])
    assert [len(parse.heads) for parse in found.parses] == [len(words) for words in sentences]
    for parse in found.parses:
        assert not parse.heads or parse.heads.count(-1) == 1
        assert all(-1 <= head < len(parse.heads) for head in parse.heads)
    for index in range(len(sentences)):
        assert all(0 <= p <= 1 for p in found.bare(index).values())


def test_a_report_reads_the_same_in_any_company(reader, analysis):
    others = reader.analyse([[["Nothing", "happened", "."]] * 60, REPORT, REPORT[:1]])
    assert others[1].parses == analysis.parses
    assert others[1].harm(COUNT) == analysis.harm(COUNT)


def test_answers_do_not_depend_on_what_is_multiplied_beside():
    """As they would if what is fed in were rounded to 8 bits, on a scale of all that is fed in at once."""
    rows = [IDS, IDS[::-1]]
    fed = {"ids": np.array(rows), "shapes": np.ones((2, len(IDS)), np.int64), "mask": np.ones((2, len(IDS)), np.int64)}
    fed["units"] = np.array([range(1, len(IDS))] * 2)
    fed["sentence"] = np.zeros_like(fed["units"])
    network = opened(shipped() / "reader.onnx")
    alone = network.run(None, {name: array[:1] for name, array in fed.items()})
    for one, both in zip(alone, network.run(None, fed), strict=True):
        assert np.abs(one[0] - both[0]).max() < 1e-4 * max(1, np.abs(one).max())


def test_the_day_is_pointed_to(analysis):
    sunday, killed, none = analysis.point(COUNT, "date", [(8, 9), (10, 11)])
    assert sunday > max(killed, none)


def test_weights_that_point_to_no_day_are_not_taken(tmp_path):
    for file in shipped().iterdir():
        (tmp_path / file.name).symlink_to(file)
    about = json.loads((shipped() / "reader.json").read_text("utf-8"))
    about["pointers"].remove("date")
    (tmp_path / "reader.json").unlink()
    (tmp_path / "reader.json").write_text(json.dumps(about), "utf-8")
    with pytest.raises(ModelError, match="no pointer date"):
        analyser("onnx", tmp_path)


def test_a_count_of_the_killed_is_seen(analysis):
    found = analysis.harm(COUNT)
    assert set(found) == {"none", *Harm}
    assert sum(found.values()) == pytest.approx(1, abs=1e-5)
    assert max(found, key=found.get) == "killed"


@pytest.mark.parametrize("name", ["status", "scope", "stance", "event", "responsibility", "part"])
@pytest.mark.parametrize("words", [COUNT, (19, 28)], ids=["a count", "a whole sentence"])
def test_attributes_share_out_certainty(analysis, name, words):
    found = analysis.attribute(words, name)
    assert sum(found.values()) == pytest.approx(1, abs=1e-5)


def test_a_pointer_shares_out_certainty_over_candidates_and_none(analysis):
    found = analysis.point(COUNT, "speaker", [SPEAKER, ARMY])
    assert len(found) == 3
    assert sum(found) == pytest.approx(1, abs=1e-5)
    assert found[0] > found[1]


def test_without_candidates_none_is_certain(analysis):
    assert analysis.point(COUNT, "actor", []) == [1.0]


def test_none_is_meant_where_a_pointer_is_certain_of_words_that_are_no_candidate(reader):
    analysis = reader.analyse([REPORT])[0]
    before = analysis._up_to(COUNT, "actor")
    before[:] = [0.0, *[1.0] * (len(before) - 1)]  # all of it on the first word
    assert analysis.point(COUNT, "actor", [SPEAKER, ARMY]) == [0.0, 0.0, 1.0]


def test_every_event_code_is_weighed_for_a_sentence(analysis):
    assert list(analysis.bare(1)) == list(events())


def test_words_that_are_not_there_are_refused(analysis):
    with pytest.raises(IndexError):
        analysis.harm((28, 40))


def test_unknown_attributes_are_refused(analysis):
    with pytest.raises(KeyError):
        analysis.attribute(COUNT, "colour")


def test_the_version_names_the_weights(reader):
    assert len(reader.version) == 12
