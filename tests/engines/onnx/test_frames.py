"""Who said it and what happened, in the frames that decide a toll: attributions and denials, with and without *that*.

Each frame gives the main verb, its subject, and the reported event's verb and subject. A parser that turns
"a spokesman denied any member was killed" into a killed spokesman has failed, whatever its average.
"""

import pytest

from tollbook.engines.onnx.reader import OnnxReader, shipped

SUBJECTS = ("nsubj", "nsubj:pass", "csubj")

FRAMES = [
    # words, main verb, its subject, reported verb, its subject
    (
        "A militia spokesman , however , denied any of its members had been killed .",
        "denied",
        "spokesman",
        "killed",
        "any",
    ),
    ("A militia spokesman denied that any of its members had been killed .", "denied", "spokesman", "killed", "any"),
    ("An army officer however denied any soldier had been killed .", "denied", "officer", "killed", "soldier"),
    ("The ministry denied its aircraft had struck the market .", "denied", "ministry", "struck", "aircraft"),
    ("The ministry denied that its aircraft had struck the market .", "denied", "ministry", "struck", "aircraft"),
    ("The governor denied reports that 40 people had died .", "denied", "governor", "died", "people"),
    ("A police spokeswoman said no officer was hurt .", "said", "spokeswoman", "hurt", "officer"),
    ("The group said its fighters killed 15 soldiers .", "said", "group", "killed", "fighters"),
    (
        "The monitor said 14 civilians and nine gunmen were killed on Saturday in Maraq .",
        "said",
        "monitor",
        "killed",
        "civilians",
    ),
    ("Witnesses said the convoy was hit near the bridge .", "said", "Witnesses", "hit", "convoy"),
    ("The hospital confirmed seven patients died of their wounds .", "confirmed", "hospital", "died", "patients"),
    ("Rebels claimed they had shot down a helicopter .", "claimed", "Rebels", "shot", "they"),
    ("The army insisted none of its bases was attacked .", "insisted", "army", "attacked", "none"),
    ("A second official told the agency the blast wounded dozens .", "told", "official", "wounded", "blast"),
    ("The coalition acknowledged its strike killed three villagers .", "acknowledged", "coalition", "killed", "strike"),
    ("The mayor rejected claims the town had fallen .", "rejected", "mayor", "fallen", "town"),
]
BACK = [
    # words, event verb, its subject, verb of saying, its subject
    ("Twelve people were killed in the market , the observatory said .", "killed", "people", "said", "observatory"),
    ("Twelve people were killed in the market the observatory said .", "killed", "people", "said", "observatory"),
    ("Gunmen abducted two teachers , police said on Monday .", "abducted", "Gunmen", "said", "police"),
    ("At least 30 civilians died when the boat sank , according to the coast guard .", "died", "civilians", None, None),
    ("Shells hit the school , killing five children , a doctor told reporters .", "hit", "Shells", "told", "doctor"),
]  # fmt: skip


@pytest.fixture(scope="module")
def reader() -> OnnxReader:
    return OnnxReader(shipped(), threads=1)


def subject(words, parse, verb):
    """The word that is the verb's subject (the head of a conjunction or phrase stands for it)."""
    at = words.index(verb)
    found = [w for i, w in enumerate(words) if parse.heads[i] == at and parse.relations[i] in SUBJECTS]
    return found[0] if found else None


def read(reader, text):
    words = text.split()
    (parse,) = reader.parse([words])
    return words, parse, words[parse.heads.index(-1)]


@pytest.mark.parametrize(("text", "verb", "who", "event", "whom"), FRAMES)
def test_the_main_verb_is_the_one_that_reports_or_denies(reader, text, verb, who, event, whom):
    words, parse, root = read(reader, text)
    assert root == verb
    assert subject(words, parse, verb) == who
    assert subject(words, parse, event) == whom


@pytest.mark.parametrize(("text", "event", "whom", "verb", "who"), BACK)
def test_the_event_keeps_its_subject_when_the_speaker_follows(reader, text, event, whom, verb, who):
    words, parse, _ = read(reader, text)
    assert subject(words, parse, event) == whom
    assert verb is None or subject(words, parse, verb) == who
