"""One report, analysed: parses, and scores of any span of words (fulfils `tollbook.vocabulary.analysis.Analysis`)."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import numpy as np

from tollbook.engines.onnx.distance import classes
from tollbook.engines.onnx.heads import Heads, gelu, softmax
from tollbook.engines.onnx.network import Floats
from tollbook.engines.onnx.rows import Rows
from tollbook.vocabulary.analysis import NOTHING, Expected, Parse, Range


class OnnxAnalysis:
    """Scores are made when asked for, those of expected words together; what words come to is remembered."""

    def __init__(self, parses: Sequence[Parse], rows: Rows, heads: Heads) -> None:
        self._parses = tuple(parses)
        self._rows = rows
        self._heads = heads
        self._sentences = {words: sentence for sentence, words in enumerate(pairwise(rows.starts.tolist()))}
        self._harms: dict[Range, dict[str, float]] = {}
        self._labels: dict[Range, dict[str, dict[str, float]]] = {}
        self._claimed: dict[Range, float] = {}
        self._points: dict[Range, Floats] = {}
        self._summed: dict[tuple[Range, str], list[float]] = {}

    @property
    def parses(self) -> Sequence[Parse]:
        """One parse a sentence, in order."""
        return self._parses

    def with_parses(self, parses: Sequence[Parse]) -> "OnnxAnalysis":
        """The same scores beside other parses of the same sentences."""
        return OnnxAnalysis(parses, self._rows, self._heads)

    def expect(self, words: Sequence[Range], what: Expected) -> None:
        """Works out what will be asked of these words: much faster together than one by one."""
        if what == "harm":
            self._work_harms([one for one in words if one not in self._harms])
        elif what == "labels":
            self._work_labels([one for one in words if one not in self._labels])
        else:
            self._work_points([one for one in words if one not in self._points])

    def harm(self, words: Range) -> Mapping[str, float]:
        """How likely the words are a count, by harm; `none` if they are no count."""
        if words not in self._harms:
            self._work_harms([words])
        return self._harms[words]

    def attribute(self, words: Range, name: str) -> Mapping[str, float]:
        """A count's attribute by label; of a claim without counts where the words are a whole sentence. KeyError for an
        attribute that there is not."""
        if words not in self._labels:
            self._work_labels([words])
        return self._labels[words][name]

    def point(self, words: Range, name: str, candidates: Sequence[Range]) -> Sequence[float]:
        """Which candidate is meant, last that none is. A candidate has the probability of all its words; what falls on
        words of no candidate is shared out, so that the answers sum to 1 (candidates should not overlap); if all of it
        does, none is meant."""
        summed = self._up_to(words, name)
        none = summed[-1] - summed[-2]
        found = [summed[end] - summed[first] for first, end in candidates]
        total = sum(found) + none
        if not total > 0:
            return [*(0.0 for _ in found), 1.0]
        return [*(one / total for one in found), none / total]

    def bare(self, sentence: int) -> Mapping[str, float]:
        """For each event code, how likely the sentence claims it without a count; all together, that it claims any."""
        words = int(self._rows.starts[sentence]), int(self._rows.starts[sentence + 1])
        if words[0] == words[1]:
            return dict.fromkeys(self._heads.labels["event"], 0.0)
        if words not in self._labels:
            self._work_labels([words])
        return {event: self._claimed[words] * p for event, p in self.attribute(words, "event").items()}

    def tagged(self) -> list[tuple[Range, str]]:
        """Counts by the words' own tags, with their harm, in order: proposals where rules see none."""
        best = self._rows.counts.argmax(-1).tolist() if self._rows.counts.size else []
        order = [harm for harm in self._heads.harms if harm != NOTHING]
        found: list[tuple[Range, str]] = []
        for at, tag in enumerate(best):
            if tag and (tag % 2 or at == 0 or (best[at - 1] + 1) // 2 != (tag + 1) // 2):
                end = at + 1
                while end < len(best) and best[end] and best[end] % 2 == 0 and best[end] // 2 == (tag + 1) // 2:
                    end += 1
                found.append(((at, end), order[(tag + 1) // 2 - 1]))
        return found

    def _up_to(self, words: Range, name: str) -> list[float]:
        """How likely a pointer means any word before each, then any word or none."""
        if (words, name) not in self._summed:
            if words not in self._points:
                self._work_points([words])
            self._summed[words, name] = self._points[words][self._heads.pointers.index(name)].tolist()
        return self._summed[words, name]

    def _work_harms(self, words: Sequence[Range]) -> None:
        if not words:
            return
        means, counts = self._means(self._rows.governed, words), self._means(self._rows.counts, words)
        hidden = gelu(self._heads.trunks["grammar"](np.concatenate((means, counts), 1)))
        likely = softmax(self._heads.harm(hidden)).tolist()
        self._harms |= {
            one: dict(zip(self._heads.harms, row, strict=True)) for one, row in zip(words, likely, strict=True)
        }

    def _work_labels(self, words: Sequence[Range]) -> None:
        for sentence, some in self._apart(words):
            vectors, trunk = self._vectors(some, sentence), "sentence_meaning" if sentence else "meaning"
            whole = np.broadcast_to(self._rows.whole, (len(some), len(self._rows.whole)))
            hidden = gelu(self._heads.trunks[trunk](np.concatenate((vectors, whole), 1)))
            self._labels |= zip(some, self._named(self._heads.attributes(hidden)), strict=True)
            if sentence:
                claimed = 1 / (1 + np.exp(-self._heads.bare(hidden)[:, 0]))
                self._claimed |= zip(some, claimed.tolist(), strict=True)

    def _named(self, scores: Floats) -> Iterator[dict[str, dict[str, float]]]:
        """Of each row (ranges, labels of all attributes) the attributes by name, how likely each label is."""
        likely = {
            name: softmax(scores[:, self._heads.columns[name] :][:, : len(labels)]).tolist()
            for name, labels in self._heads.labels.items()
        }
        for row in range(len(scores)):
            yield {n: dict(zip(labels, likely[n][row], strict=True)) for n, labels in self._heads.labels.items()}

    def _work_points(self, words: Sequence[Range]) -> None:
        rows, heads = self._rows, self._heads
        count, pointers = len(rows.sentence_of), len(heads.pointers)
        for sentence, some in self._apart(words):
            trunk = "sentence_pointing" if sentence else "pointing"
            hidden = gelu(heads.trunks[trunk](self._vectors(some, sentence)))
            query = heads.query(hidden).reshape(len(some), pointers, -1).transpose(1, 2, 0)
            size = query.shape[1]
            keys = rows.keys.reshape(count, pointers, size).transpose(1, 0, 2)
            scores = (keys @ query).transpose(0, 2, 1) / np.float32(size**0.5)
            first, end = np.asarray(some).T[..., None]
            scores += heads.near[:, classes(rows.sentence_of, np.arange(count), rows.sentence_of[first], (first, end))]
            likely = softmax(np.concatenate((scores, heads.null(hidden).T[..., None]), 2))
            summed = np.zeros((pointers, len(some), count + 2), np.float32)
            np.cumsum(likely, 2, out=summed[..., 1:])
            self._points |= zip(some, summed.transpose(1, 0, 2), strict=True)

    def _apart(self, words: Sequence[Range]) -> list[tuple[bool, list[Range]]]:
        """Whole sentences and other words, which have trunks of their own; only those that are there."""
        found: dict[bool, list[Range]] = {}
        for one in words:
            found.setdefault(self._is_sentence(one), []).append(one)
        return list(found.items())

    def _vectors(self, words: Sequence[Range], sentence: bool) -> Floats:
        """What stands for the words (ranges, 3 * width)."""
        if sentence:
            return self._rows.ends[[self._sentences[one] for one in words]]
        return self._means(self._rows.governed, words)

    def _means(self, rows: Floats, words: Sequence[Range]) -> Floats:
        """The mean row of each range of words."""
        for one in words:
            self._is_sentence(one)
        return np.stack([np.add.reduce(rows[first:end]) / np.float32(end - first) for first, end in words])

    def _is_sentence(self, words: Range) -> bool:
        """Whether the words are a sentence from end to end."""
        if not 0 <= words[0] < words[1] <= len(self._rows.sentence_of):
            raise IndexError(f"no such words: {words}")
        return words in self._sentences
