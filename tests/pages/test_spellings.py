"""Labels that look alike: merged by the reader's choice only, and not for good."""

from __future__ import annotations

from tests.pages.report_page import ReportPage
from tests.pages.test_mistakes import items, mistakes_of, pick

CATS = (
    "id,true,pred\n1,cat,Cat\n2,Cat,Cat\n3,dog,Cat\n4,dog,cat\n5,dog,dog\n6, fox,fox\n7,fox,fox\n"
)
CAT, FOX = "“Cat” = “cat”", "“ fox” = “fox”"
ASIDE = "look alike"


def opened() -> ReportPage:
    return ReportPage.opened().upload(CATS)


def choices(page: ReportPage) -> list[str]:
    return [one.label for one in page.app.multiselect if ASIDE in one.label]


def classes(page: ReportPage) -> list[str]:
    return sorted(line["class"] for line in page.table())


def test_alike_labels_are_a_finding_and_stay_apart() -> None:
    page = opened()
    assert any("look like one class" in title for title in page.titles())
    assert len(choices(page)) == 1
    assert classes(page) == ["Cat", "cat", "dog", "fox", "fox"]


def test_one_group_is_merged_and_parted_again() -> None:
    page = opened().choose("multiselect", "merge", [CAT])
    assert len(classes(page)) == 4
    assert "are counted as one class" in page.words()
    assert any("“ fox” and “fox” look like one class" in title for title in page.titles())
    page.choose("multiselect", "merge", [])
    assert len(classes(page)) == 5
    assert "are counted as one class" not in page.words()


def test_all_are_merged_at_once() -> None:
    page = opened()
    page.app.button(key="merge_all").click()
    page.run()
    assert len(classes(page)) == 3
    assert not any("look like one class" in title for title in page.titles())


def test_the_items_of_a_merged_class_are_those_of_all_spellings() -> None:
    page = mistakes_of(opened().choose("multiselect", "merge", [CAT]))
    pick(page, "dog", "Cat")
    assert [line["id"] for line in items(page)] == ["3", "4"]
    page.choose("multiselect", "merge", [])
    pick(page, "dog", "Cat")
    assert [line["id"] for line in items(page)] == ["3"]


def test_the_address_keeps_the_choice_and_other_data_do_not() -> None:
    page = opened().choose("multiselect", "merge", [CAT])
    page.upload("true,pred\nu,u\nv,v\n", "other.csv")
    assert choices(page) == []
    page.upload(CATS, "again.csv")
    assert len(classes(page)) == 5


def test_there_is_no_choice_without_alike_labels_or_without_a_matrix() -> None:
    page = ReportPage.opened()
    assert choices(page) == []
    page.upload("class,tp,fp,fn,tn\na,5,1,2,9\nA,5,1,2,9\n")
    assert choices(page) == []
    assert any("look like one class" in title for title in page.titles())
