"""The formula, set."""

import itertools
import math

import pytest

from engine.counts.tfidf import TfidfConfig, inverse_document_frequencies
from legacy_gui.panels.tfidf_formula import IDF, TF, Formula, formula, in_a_line, legend
from legacy_gui.plots.picture_export import svg_of
from legacy_gui.translations import use_language
from tests.support.weighed import weighed


def test_the_usual_formula(qapp):
    use_language("en")
    pieces = formula(TfidfConfig())
    assert in_a_line(pieces) == "weight = tf · ( ln (D + 1) / (df + 1) + 1 )"


@pytest.mark.parametrize(("tf", "idf"), [*itertools.product(TF, IDF)])
def test_every_variant_has_a_formula(qapp, tf, idf):
    use_language("en")
    written = in_a_line(formula(TfidfConfig(tf=tf, idf=idf)))
    assert written.startswith("weight = ")
    assert "tf" in written
    assert ("df" in written) == (idf != "none")


@pytest.mark.parametrize("idf", ["smooth", "plain", "plus one", "probabilistic"])
def test_the_formula_is_the_one_that_is_computed(idf):
    source = weighed(idf=idf)
    computed = inverse_document_frequencies(source.counted, source.config.tfidf)
    above, below = next(piece for piece in IDF[idf] if isinstance(piece, tuple))
    for df, weight in zip(source.counted.documents.tolist(), computed.tolist(), strict=True):
        values = {"D": 4, "df": df}
        ratio = _value(above, values) / _value(below, values)
        logarithm = math.log(max(1, ratio) if idf == "probabilistic" else ratio)
        assert weight == pytest.approx(logarithm + ("+ 1 )" in IDF[idf][-1]))


def _value(written, values):
    """Compute what a formula writes: a letter, or a letter and something more or less."""
    first, *rest = written.split()
    if not rest:
        return values[first]
    sign, second = rest
    return values[first] + (-1 if sign == "−" else 1) * values.get(second, 1)


def test_the_legend_names_the_number_of_documents_and_the_norm(qapp):
    use_language("en")
    assert "D = 1,234 documents" in legend(TfidfConfig(), 1234)
    ends = {legend(TfidfConfig(norm=norm), 3).split(" · ")[-1] for norm in ("l2", "l1", "none")}
    assert len(ends) == 3


def test_a_formula_is_drawn_and_can_be_read_out(qtbot):
    widget = Formula()
    qtbot.addWidget(widget)
    widget.resize(400, widget.sizeHint().height())
    widget.show_formula(formula(TfidfConfig()))
    assert widget.accessibleDescription() == in_a_line(formula(TfidfConfig()))
    drawn = svg_of(widget).decode()
    assert "df + 1" in drawn
    assert "D + 1" in drawn


def test_a_formula_shrinks_to_its_place(qtbot):
    widget = Formula()
    qtbot.addWidget(widget)
    widget.show_formula(formula(TfidfConfig(tf="augmented")))
    widget.resize(1000, 60)
    large = widget._fitting_font().pointSizeF()
    widget.resize(150, 60)
    assert widget._fitting_font().pointSizeF() < large
