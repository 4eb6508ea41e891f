"""What a course might write instead: eight properties, a hundred examples each."""

import importlib.util
import math
import os

from hypothesis import given, settings, strategies as st

spec = importlib.util.spec_from_file_location("submission", os.environ["SUBMISSION"])
submission = importlib.util.module_from_spec(spec)
spec.loader.exec_module(submission)
step, run = submission.single_step_gradient_descent, submission.gradient_descent

thetas = st.integers(-80, 80).map(lambda n: n / 8)
nonzero = thetas.filter(bool)
rates = st.integers(1, 9).map(lambda n: n / 20)
counts = st.integers(1, 20)
often = settings(max_examples=100, deadline=None, database=None)


def near(a, b):
    return math.isclose(a, b, rel_tol=1e-9, abs_tol=1e-12)


@often
@given(thetas, rates)
def test_contracts_by_the_factor(theta, rate):
    assert near(step(theta, rate), (1 - 2 * rate) * theta)


@often
@given(nonzero, rates)
def test_shrinks(theta, rate):
    assert abs(step(theta, rate)) < abs(theta)


@often
@given(thetas, rates)
def test_is_odd(theta, rate):
    assert near(step(-theta, rate), -step(theta, rate))


@often
@given(nonzero, st.integers(21, 40).map(lambda n: n / 20))
def test_diverges_beyond_one(theta, rate):
    assert abs(step(theta, rate)) > abs(theta)


@often
@given(thetas, rates, counts)
def test_runs_to_the_closed_form(theta, rate, count):
    assert near(run(theta, rate, count), (1 - 2 * rate) ** count * theta)


@often
@given(thetas, rates)
def test_one_step_is_a_run_of_one(theta, rate):
    assert near(run(theta, rate, 1), step(theta, rate))


@often
@given(thetas, rates, counts, counts)
def test_runs_add_up(theta, rate, first, second):
    assert near(run(run(theta, rate, first), rate, second), run(theta, rate, first + second))


@often
@given(nonzero, rates, counts)
def test_never_gets_farther(theta, rate, count):
    assert abs(run(theta, rate, count + 1)) <= abs(run(theta, rate, count))
