"""One report, analysed: parses, and scores of any span of words (fulfils `tollbook.vocabulary.analysis.Analysis`)."""

from collections.abc import Mapping, Sequence

import numpy as np

from tollbook.engines.onnx.distance import classes
from tollbook.engines.onnx.heads import Heads, gelu, softmax
from tollbook.engines.onnx.network import Floats
from tollbook.engines.onnx.rows import Rows
from tollbook.vocabulary.analysis import NOTHING, Parse, Range


class OnnxAnalysis:
    """Scores are made when asked for; what a span's words come to is remembered."""

    def __init__(self, parses: Sequence[Parse], rows: Rows, heads: Heads) -> None:
        self._parses = tuple(parses)
        self._rows = rows
        self._heads = heads
        self._hidden: dict[tuple[Range, str], Floats] = {}
        self._logits: dict[Range, Floats] = {}

    @property
    def parses(self) -> Sequence[Parse]:
        """One parse a sentence, in order."""
        return self._parses

    def harm(self, words: Range) -> Mapping[str, float]:
        """How likely the words are a count, by harm; `none` if they are no count."""
        scores = softmax(self._heads.harm(self._of(words, "grammar")))
        return dict(zip(self._heads.harms, map(float, scores), strict=True))

    def attribute(self, words: Range, name: str) -> Mapping[str, float]:
        """A count's attribute by label; of a claim without counts where the words are a whole sentence. KeyError for an
        attribute that there is not."""
        scores = softmax(self._heads.attributes[name](self._of(words, "meaning")))
        return dict(zip(self._heads.labels[name], map(float, scores), strict=True))

    def point(self, words: Range, name: str, candidates: Sequence[Range]) -> Sequence[float]:
        """Which candidate is meant, last that none is. A candidate has the probability of all its words; what falls on
        words of no candidate is shared out, so that the answers sum to 1 (candidates should not overlap)."""
        if words not in self._logits:
            self._logits[words] = self._scores(words)
        likely = softmax(self._logits[words][self._heads.pointers.index(name)])
        summed = np.concatenate(([0.0], np.cumsum(likely)))
        found = [float(summed[end] - summed[first]) for first, end in candidates]
        total = sum(found) + float(likely[-1])
        return [*(one / total for one in found), float(likely[-1]) / total]

    def bare(self, sentence: int) -> Mapping[str, float]:
        """For each event code, how likely the sentence claims one without a count."""
        words = int(self._rows.starts[sentence]), int(self._rows.starts[sentence + 1])
        if words[0] == words[1]:
            return dict.fromkeys(self._heads.events, 0.0)
        scores = 1 / (1 + np.exp(-self._heads.bare(self._of(words, "meaning"))))
        return dict(zip(self._heads.events, map(float, scores), strict=True))

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

    def _of(self, words: Range, trunk: str) -> Floats:
        """The hidden vector of a span, by the trunk `grammar`, `meaning` or `pointing`."""
        key = (words, trunk)
        if key not in self._hidden:
            rows, sentence = self._rows, self._whole(words)
            if sentence is not None and trunk != "grammar":
                parts, trunk = [rows.ends[sentence]], f"sentence_{trunk}"
            else:
                parts = [rows.governed[words[0] : words[1]].mean(0)]
            if trunk == "grammar":
                parts.append(rows.counts[words[0] : words[1]].mean(0))
            elif trunk.endswith("meaning"):
                parts.append(rows.whole)
            self._hidden[key] = gelu(self._heads.trunks[trunk](np.concatenate(parts)))
        return self._hidden[key]

    def _whole(self, words: Range) -> int | None:
        """The sentence that the words are, from end to end."""
        if not 0 <= words[0] < words[1] <= len(self._rows.sentence_of):
            raise IndexError(f"no such words: {words}")
        sentence = int(self._rows.sentence_of[words[0]])
        same = self._rows.starts[sentence] == words[0] and self._rows.starts[sentence + 1] == words[1]
        return sentence if same else None

    def _scores(self, words: Range) -> Floats:
        """Logits (pointers, words of the report + 1)."""
        hidden, rows, heads = self._of(words, "pointing"), self._rows, self._heads
        count, pointers = len(rows.sentence_of), len(heads.pointers)
        query = heads.query(hidden).reshape(pointers, -1)
        size = query.shape[1]
        scores = np.einsum("pk,wpk->pw", query, rows.keys.reshape(count, pointers, size)) / np.float32(size**0.5)
        away = classes(rows.sentence_of, np.arange(count), int(rows.sentence_of[words[0]]), words)
        return np.concatenate((scores + heads.near[:, away], heads.null(hidden)[:, None]), 1)
