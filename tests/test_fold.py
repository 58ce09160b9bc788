"""The two folds against brute force: fill in every doubt both ways and look."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from dossier.fold import best, if_needed, verdict, weakest
from dossier.model import Outcome, Verdict

P, F, U, N = Outcome.PASSED, Outcome.FAILED, Outcome.UNCLEAR, Outcome.NOT_NEEDED
outcomes = st.lists(st.sampled_from([P, F, U, N]), max_size=6)


def fillings(said: list[Outcome]) -> list[list[Outcome]]:
    """Every way the doubts could end."""
    options = [[P, F] if outcome is U else [outcome] for outcome in said if outcome is not N]
    return [list(filling) for filling in product(*options)]


def settled(results: set[bool]) -> Outcome:
    return U if len(results) == 2 else (P if results.pop() else F)


@given(outcomes)
def test_within_a_document_all_must_pass(said: list[Outcome]) -> None:
    assert weakest(said) is settled({all(o is P for o in way) for way in fillings(said)})


@given(outcomes)
def test_within_a_line_one_must_pass(said: list[Outcome]) -> None:
    assert best(said) is settled({any(o is P for o in way) for way in fillings(said)})


@given(outcomes, st.sampled_from([P, F, U]))
def test_another_document_never_lowers_a_line(said: list[Outcome], more: Outcome) -> None:
    rank = [F, U, P].index
    assert rank(best([*said, more])) >= rank(best(said))


@given(outcomes.flatmap(lambda said: st.tuples(st.just(said), st.permutations(said))))
def test_order_does_not_matter(pair: tuple[list[Outcome], list[Outcome]]) -> None:
    said, shuffled = pair
    assert weakest(said) is weakest(shuffled)
    assert best(said) is best(shuffled)


@given(st.sampled_from([True, False, None]), st.sampled_from([P, F, U]))
def test_a_line_under_a_condition(needed: bool | None, outcome: Outcome) -> None:
    said = if_needed(needed, outcome)
    if needed is False:
        assert said is N
    elif needed is True:
        assert said is outcome
    else:
        assert said is (P if outcome is P else U)


def test_verdicts() -> None:
    assert verdict([P, N, P]) is Verdict.COMPLETE
    assert verdict([P, U]) is Verdict.UNCLEAR
    assert verdict([U, F, P]) is Verdict.INCOMPLETE
    assert verdict([]) is Verdict.COMPLETE
