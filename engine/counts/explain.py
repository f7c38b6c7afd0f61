"""How one cell of a matrix came about, with the numbers of the text filled in.

The last step is the number in the cell; ``tests`` hold every step against the matrices.
"""

import numpy as np

from engine.counts.bow import DocumentTermMatrix
from engine.counts.tfidf import TfidfConfig, inverse_document_frequencies, tfidf
from engine.counts.worked import WorkedStep, written
from engine.messages import Message

SHOWN_TERMS = 6


def explain_count(counted: DocumentTermMatrix, document: int, term: str | int) -> list[WorkedStep]:
    """Work out a cell of a bag of words: one-hot vectors added up."""
    column = _column(counted, term)
    name = {"term": counted.term(column)}
    count = _cell(counted, document, column)
    begin, end = counted.corpus.offsets[document : document + 2].tolist()
    ones = " + ".join(["1"] * min(int(count), 12)) or "0"
    return [
        WorkedStep(Message("Tokens in the document"), written(end - begin), end - begin),
        WorkedStep(
            Message("Occurrences of “{term}” in all documents", name),
            written(counted.counts[column]),
            float(counted.counts[column]),
        ),
        WorkedStep(
            Message("Documents with “{term}”", name),
            written(counted.documents[column]),
            float(counted.documents[column]),
        ),
        WorkedStep(
            Message("One-hot vectors added up at “{term}”", name),
            ones + (" + …" if count > 12 else ""),
            count,
        ),
    ]


def explain_tfidf(
    counted: DocumentTermMatrix, config: TfidfConfig, document: int, term: str | int
) -> list[WorkedStep]:
    """Work out a cell of ``tfidf(counted, config)``: tf, idf, their product, the norm."""
    column = _column(counted, term)
    tf = _tf_step(counted, config, document, column)
    idf = _idf_step(counted, config, column)
    product = WorkedStep(
        Message("Weight: tf · idf"),
        f"{written(tf.value)} · {written(idf.value)}",
        tf.value * idf.value,
    )
    steps = [tf, idf, product]
    return (
        steps if config.norm == "none" else steps + _norm_steps(counted, config, document, product)
    )


def _tf_step(
    counted: DocumentTermMatrix, config: TfidfConfig, document: int, column: int
) -> WorkedStep:
    count = _cell(counted, document, column)
    label = Message("Term frequency (tf) of “{term}”", {"term": counted.term(column)})
    if not count or config.tf == "count":
        return WorkedStep(label, written(count), count)
    if config.tf == "binary":
        return WorkedStep(label, f"{written(count)} > 0", 1.0)
    if config.tf == "log":
        return WorkedStep(label, f"1 + ln {written(count)}", 1 + float(np.log(count)))
    most = float(counted.row(document)[1].max())
    value = 0.5 + 0.5 * count / most
    return WorkedStep(label, f"0.5 + 0.5 · {written(count)} / {written(most)}", value)


def _idf_step(counted: DocumentTermMatrix, config: TfidfConfig, column: int) -> WorkedStep:
    documents, df = len(counted.corpus.documents), int(counted.documents[column])
    value = float(inverse_document_frequencies(counted, config)[column])
    formulas = {
        "none": "1",
        "plain": f"ln({written(documents)} / {written(df)})",
        "plus one": f"ln({written(documents)} / {written(df)}) + 1",
        "smooth": f"ln({written(documents + 1)} / {written(df + 1)}) + 1",
        "probabilistic": f"ln(max(1, {written(documents - df)} / {written(df)}))",
    }
    label = Message(
        "Rarity (idf): {df} of {documents} documents have it", {"df": df, "documents": documents}
    )
    return WorkedStep(label, formulas[config.idf], value)


def _norm_steps(
    counted: DocumentTermMatrix, config: TfidfConfig, document: int, product: WorkedStep
) -> list[WorkedStep]:
    """Return the length of the row, and the weight divided by it."""
    bare = tfidf(counted, TfidfConfig(config.tf, config.idf, "none"))
    row = bare.row(document)[1]
    weights = np.sort(row)[::-1]
    if config.norm == "l2":
        parts = " + ".join(f"{written(w)}²" for w in weights[:SHOWN_TERMS].tolist())
        length, sign = float(np.sqrt((row * row).sum())), "√"
    else:
        parts = " + ".join(written(w) for w in weights[:SHOWN_TERMS].tolist())
        length, sign = float(np.abs(row).sum()), ""
    more = " + …" if len(weights) > SHOWN_TERMS else ""
    formula = f"{sign}({parts or '0'}{more})"
    normed = product.value / length if length else 0.0
    ratio = f"{written(product.value)} / {written(length)}" if length else "0"
    return [
        WorkedStep(Message("Length of the document's row"), formula, length),
        WorkedStep(
            Message("TF-IDF: weight / length"),
            ratio,
            normed,
        ),
    ]


def _column(counted: DocumentTermMatrix, term: str | int) -> int:
    column = term if isinstance(term, int) else counted.column(term)
    if column is None:
        raise KeyError(term)
    return column


def _cell(counted: DocumentTermMatrix, document: int, column: int) -> float:
    columns, values = counted.row(document)
    place = int(np.searchsorted(columns, column))
    there = place < len(columns) and columns[place] == column
    return float(values[place]) if there else 0.0
