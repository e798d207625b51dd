"""The words that everything else is said in: frozen values and code lists; standard library only, no input or output."""

from tollbook.vocabulary.claim import Actor, Claim, Count, Span, Speaker, Where
from tollbook.vocabulary.codes import Harm, Responsibility, Scope, Stance, Status
from tollbook.vocabulary.errors import BookError, ModelError, NotFoundError, TollbookError, UsageError
from tollbook.vocabulary.problem import Problem
from tollbook.vocabulary.report import Receipt, Report
from tollbook.vocabulary.when import When

__all__ = [
    "Actor",
    "BookError",
    "Claim",
    "Count",
    "Harm",
    "ModelError",
    "NotFoundError",
    "Problem",
    "Receipt",
    "Report",
    "Responsibility",
    "Scope",
    "Span",
    "Speaker",
    "Stance",
    "Status",
    "TollbookError",
    "UsageError",
    "When",
    "Where",
]
