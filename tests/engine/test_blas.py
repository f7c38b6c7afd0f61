"""The number of threads of matrix products is set for a while, and comes back."""

import pytest
from threadpoolctl import threadpool_info

from engine.blas import blas_threads


def threads():
    return [
        library["num_threads"] for library in threadpool_info() if library["user_api"] == "blas"
    ]


@pytest.fixture(autouse=True)
def two_at_first():
    """Start from a number that is not the one asked for, on a machine of any size."""
    with blas_threads(2):
        yield


def test_products_inside_take_so_many_threads_and_the_former_number_comes_back():
    before = threads()
    assert set(before) == {2}
    with blas_threads(1):
        assert set(threads()) == {1}
    assert threads() == before


def test_the_former_number_comes_back_after_an_error():
    with pytest.raises(ZeroDivisionError), blas_threads(1):
        raise ZeroDivisionError
    assert set(threads()) == {2}


def test_limits_within_limits():
    with blas_threads(1):
        with blas_threads(2):
            assert set(threads()) == {2}
        assert set(threads()) == {1}
    assert set(threads()) == {2}
