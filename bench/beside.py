"""What others do on the same texts: a blank spaCy pipeline with a Matcher, which is a floor of work for any reading."""

from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec

from bench import texts
from bench.clock import repeated
from bench.form import Case, Measure, Setting
from tollbook.reading.prepare import prepare
from tollbook.vocabulary import Report

_HARMED = ("killed", "dead", "died", "wounded", "injured", "hurt", "missing", "captured", "kidnapped", "displaced")


def measure(setting: Setting) -> Iterator[Measure]:
    """In one process, on one core. spaCy cuts words and sentences and finds numbers before words of harm: no parse, no
    speaker, no day, no place. Without spaCy (pip install spacy) only our own cutting of words is measured."""
    number = setting.size(500, toy=6)
    reports = [Report(str(row["text"]), str(row.get("title") or "")) for row in texts.rows(setting.data, number)]
    own = repeated(lambda: [prepare(each) for each in reports], setting.times)
    yield Measure("our words and sentences alone", "reports/s", tuple(number / took for took in own), number)
    if find_spec("spacy") is None:
        return
    spacy, matching = import_module("spacy"), import_module("spacy.matcher")
    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")
    matcher = matching.Matcher(pipeline.vocab)
    pattern = [{"LIKE_NUM": True}, {"IS_ALPHA": True, "OP": "{0,4}"}, {"LOWER": {"IN": list(_HARMED)}}]
    matcher.add("harm", [pattern])
    words = [report.text for report in reports]
    theirs = repeated(lambda: [matcher(doc) for doc in pipeline.pipe(words)], setting.times)
    yield Measure("blank spaCy with a Matcher", "reports/s", tuple(number / took for took in theirs), number)


CASE = Case("beside", "what others do on the same texts", measure)
