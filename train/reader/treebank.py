"""Universal Dependencies files as documents of sentences."""

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

UNKNOWN = -2


@dataclass(frozen=True, slots=True)
class Word:
    """head is an index in the sentence, -1 for the root, UNKNOWN where nobody knows; so is then an empty label."""

    form: str
    lemma: str
    tag: str
    head: int
    relation: str


Sentence = list[Word]
Document = list[Sentence]


def documents(path: Path) -> Iterator[Document]:
    """The documents of one .conllu.gz file; multiword ranges and empty nodes are left out."""
    document: Document = []
    sentence: Sentence = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# newdoc") and document:
                yield document
                document = []
            elif not line.strip() and sentence:
                document.append(sentence)
                sentence = []
            elif line[0].isdigit():
                cells = line.rstrip("\n").split("\t")
                if cells[0].isdigit():
                    sentence.append(Word(cells[1], cells[2], cells[3], int(cells[6]) - 1, cells[7]))
    if document:
        yield document
