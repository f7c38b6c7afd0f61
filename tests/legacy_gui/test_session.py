"""The open text: nothing is replaced before its successor is complete."""

import pytest

from engine.text import Documents, build_corpus, read_documents
from engine.training import run
from legacy_gui.samples import samples
from legacy_gui.session import Session, Source, file_source, sample_source
from tests.support.trainers import SECONDS, Held


@pytest.fixture
def session(qtbot):
    made = Session()
    yield made
    for job in made.close_jobs():
        assert job.wait(SECONDS)


@pytest.fixture
def net_file(tmp_path):
    path = tmp_path / "net.txt"
    path.write_text("a fishing net", encoding="utf-8")
    return path


def read(qtbot, session, source):
    with qtbot.waitSignal(session.documents_read) as heard:
        session.open(source)
    qtbot.waitUntil(lambda: not session.is_reading)
    return heard.args[0]


def test_reading_is_announced_and_ends(session, qtbot, net_file):
    states = []
    session.reading_changed.connect(states.append)
    documents = read(qtbot, session, file_source([net_file]))
    assert documents.texts == ("a fishing net",)
    assert states == [True, False]
    assert session.corpus is session.documents is session.source is None


def test_adopting_makes_the_source_the_open_one(session, qtbot, net_file):
    source = file_source([net_file])
    corpus = build_corpus(read(qtbot, session, source))
    with qtbot.waitSignal(session.corpus_changed) as heard:
        session.adopt(corpus)
    assert heard.args == [corpus]
    assert (session.source, session.corpus) == (source, corpus)
    assert session.documents is corpus.documents


def test_adopting_again_keeps_the_source(session, qtbot, net_file):
    documents = read(qtbot, session, file_source([net_file]))
    session.adopt(build_corpus(documents))
    session.adopt(build_corpus(documents))
    assert session.source.title == "net.txt"


def test_a_corpus_of_other_documents_does_not_take_the_source_over(session, qtbot, net_file):
    first = build_corpus(read(qtbot, session, file_source([net_file])))
    session.adopt(first)
    read(qtbot, session, Source("Pasted text", pasted="another text"))
    session.adopt(build_corpus(first.documents))
    assert session.source.title == "net.txt"


def test_what_was_rejected_gives_nobody_its_name(session, qtbot, net_file):
    session.adopt(build_corpus(read(qtbot, session, file_source([net_file]))))
    rejected = read(qtbot, session, Source("Pasted text", pasted="…"))
    session.reject()
    session.adopt(build_corpus(Documents(("a",), ("a",))))
    assert session.source.title == "net.txt"
    assert rejected is not session.documents


def test_a_failure_tells_the_source_and_keeps_the_open_text(session, qtbot, net_file, tmp_path):
    session.adopt(build_corpus(read(qtbot, session, file_source([net_file]))))
    missing = file_source([tmp_path / "missing.txt"])
    with qtbot.waitSignal(session.reading_failed) as heard:
        session.open(missing)
    assert heard.args[0] == missing
    assert "missing.txt" in str(heard.args[1])
    assert session.source.title == "net.txt"
    assert not session.is_reading


def test_a_second_opening_silences_the_first(session, qtbot, net_file, monkeypatch):
    held = Held()
    with monkeypatch.context() as patched:
        patched.setattr("legacy_gui.session.read_documents_steps", lambda *a, **k: held.trainer())
        session.open(file_source([net_file]))
        qtbot.waitUntil(held.entered.is_set)
    read_texts = []
    session.documents_read.connect(lambda documents: read_texts.append(documents.texts))
    read(qtbot, session, Source("Pasted text", pasted="second"))
    held.may_go.set()
    assert held.closed.wait(SECONDS)
    assert read_texts == [("second",)]


def test_cancel_ends_the_reading_silently(session, qtbot, net_file, monkeypatch):
    held = Held()
    monkeypatch.setattr("legacy_gui.session.read_documents_steps", lambda *a, **k: held.trainer())
    with qtbot.assertNotEmitted(session.documents_read):
        session.open(file_source([net_file]))
        qtbot.waitUntil(held.entered.is_set)
        session.cancel()
        assert not session.is_reading
        held.may_go.set()
        assert held.closed.wait(SECONDS)
    session.cancel()


def test_closing_returns_the_job_to_wait_for(session, net_file, monkeypatch):
    held = Held()
    monkeypatch.setattr("legacy_gui.session.read_documents_steps", lambda *a, **k: held.trainer())
    session.open(file_source([net_file]))
    assert held.entered.wait(SECONDS)
    jobs = session.close_jobs()
    held.may_go.set()
    assert [job.wait(SECONDS) for job in jobs] == [True]
    assert session.close_jobs() == []


@pytest.mark.parametrize("text", ["one\r\ntwo", "one\rtwo", "one\ntwo"])
def test_pasted_line_ends_are_all_the_same(text):
    documents = run(Source("Pasted text", pasted=text).read())
    assert documents == Documents(("one\ntwo",), ("Pasted text",))


def test_a_source_can_be_read_in_another_encoding(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes("zażółć".encode("cp1250"))
    source = file_source([path]).decoded("cp1250")
    assert run(source.read()).texts == ("zażółć",)
    replaced = source.decoded("ascii", replaced=True)
    assert "�" in run(replaced.read()).texts[0]
    assert file_source([path]).encoding is None


def test_the_title_names_the_first_file_and_how_many_more(tmp_path):
    paths = [tmp_path / name for name in ("a.txt", "b.txt", "c.txt")]
    assert file_source(paths[:1]).title == "a.txt"
    assert file_source(paths).title == "a.txt + 2"


@pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.key)
def test_every_sample_is_read_like_any_other_text(sample):
    documents = run(sample_source(sample, sample.title).read())
    assert len(documents.texts) == len(documents.names) > 0
    if sample.file:
        assert sample.label_column is None or documents.labels is not None
        assert (
            documents.texts
            == read_documents(
                sample.path,
                encoding="utf-8",
                options=sample_source(sample, "").options,
            ).texts
        )
