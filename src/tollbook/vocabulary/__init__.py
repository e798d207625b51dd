"""The words that everything else is said in: frozen values and code lists; standard library only, no I/O."""

from tollbook.vocabulary.book_view import BookView
from tollbook.vocabulary.claim import Actor, Claim, Count, Span, Speaker, Where
from tollbook.vocabulary.codes import Harm, Responsibility, Scope, Stance, Status
from tollbook.vocabulary.entry import Entry
from tollbook.vocabulary.errors import (
    BookError,
    ConflictError,
    ForbiddenError,
    ModelError,
    NotFoundError,
    TollbookError,
    UsageError,
)
from tollbook.vocabulary.incident import Incident, Redirect, incident_id, naming_claim
from tollbook.vocabulary.judgement import Evidence, Judgement, Scored, Verdict
from tollbook.vocabulary.names import Aliases
from tollbook.vocabulary.problem import Problem
from tollbook.vocabulary.receipt import Capture, Extraction, Receipt
from tollbook.vocabulary.report import Report
from tollbook.vocabulary.restriction import Restriction
from tollbook.vocabulary.ruling import Ruling, RulingKind
from tollbook.vocabulary.run import Run
from tollbook.vocabulary.told import Told
from tollbook.vocabulary.toll import Account, Cumulative, Denial, Denied, Grade, Period, Toll
from tollbook.vocabulary.update import Update
from tollbook.vocabulary.when import When

__all__ = [
    "Account",
    "Actor",
    "Aliases",
    "BookError",
    "BookView",
    "Capture",
    "Claim",
    "ConflictError",
    "Count",
    "Cumulative",
    "Denial",
    "Denied",
    "Entry",
    "Evidence",
    "Extraction",
    "ForbiddenError",
    "Grade",
    "Harm",
    "Incident",
    "Judgement",
    "ModelError",
    "NotFoundError",
    "Period",
    "Problem",
    "Receipt",
    "Redirect",
    "Report",
    "Responsibility",
    "Restriction",
    "Ruling",
    "RulingKind",
    "Run",
    "Scope",
    "Scored",
    "Span",
    "Speaker",
    "Stance",
    "Status",
    "Told",
    "Toll",
    "TollbookError",
    "Update",
    "UsageError",
    "Verdict",
    "When",
    "Where",
    "incident_id",
    "naming_claim",
]
