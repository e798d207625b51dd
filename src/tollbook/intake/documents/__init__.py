"""Documents that people send round: PDF with a text layer, Word, e-mail; each a report, the file itself the original.

PDF and Word need the libraries of the extra `documents`; their modules are imported late.
"""
