"""Versions of pages, copies of texts, and how each report was captured and extracted."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("asked", "reached", "headers", "extractor", "byline", "language", "left_out"):
        op.add_column("receipts", sa.Column(name, sa.Text(), nullable=True))
    op.add_column("receipts", sa.Column("status", sa.Integer(), nullable=True))
    op.create_index(op.f("ix_reports_url"), "reports", ["url"], unique=False)
    op.create_table(
        "versions",
        sa.Column("key", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False),
        sa.Column("old", sa.BigInteger(), nullable=False),
        sa.Column("new", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("moment", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_index(op.f("ix_versions_old"), "versions", ["old"], unique=False)
    op.create_index(op.f("ix_versions_new"), "versions", ["new"], unique=False)
    op.create_table(
        "copies",
        sa.Column("text_id", sa.Text(), nullable=False),
        sa.Column("of", sa.Text(), nullable=False),
        sa.Column("moment", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("text_id"),
    )
