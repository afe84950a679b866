from datetime import date

import pytest

from reader.importing.dates import find, find_month, is_unknown_date
from reader.partial import Partial

FOURTH_OF_JULY = date(2016, 7, 4)


@pytest.mark.parametrize(
    "written",
    [
        "4 July 2016", "4th of July 2016", "July 4, 2016", "July 4,2016", "Jul. 4th, 2016",
        "4-Jul-2016", "Mon Jul  4 12:58:13 JST 2016", "Mon Jul 4 12:58 2016",
        "2016 Jul 4", "2016-07-04", "2016-07-04T10:20:00Z", "2016/7/4", "04/07/2016", "4.7.2016",
        "04. 07. 2016",
        "Montag, 4. Juli 2016, 10:20 Uhr", "le 4 juillet 2016 à 18h30", "4 de julio de 2016",
        "4 de julho de 2016", "4 luglio 2016", "4 juli 2016", "4 lipca 2016", "4 июля 2016 г.",
        "4 липня 2016 року", "4 Temmuz 2016", "4. července 2016", "4 iulie 2016", "4 יולי 2016",
        "4 ביולי 2016", "٤ يوليو ٢٠١٦", "4 تموز 2016", "2016年7月4日", "２０１６年７月４日",
        "二〇一六年七月四日", "2016년 7월 4일",
    ],
)  # fmt: skip
def test_a_date_is_read_in_many_languages(written):
    found, (start, end) = find(f"| {written} |")
    assert found == FOURTH_OF_JULY
    assert "2016" in written[start - 2 : end - 2] or "6" not in written[start - 2 : end - 2]


def test_chinese_numbers_above_ten_are_read():
    assert find("二〇二〇年十二月三十一日")[0] == date(2020, 12, 31)
    assert find("二〇二〇年十月廿一日")[0] == date(2020, 10, 21)


def test_two_numbers_are_day_and_month_unless_they_cannot_be():
    assert find("03/04/2020")[0] == date(2020, 4, 3)
    assert find("03/14/2020")[0] == date(2020, 3, 14)


@pytest.mark.parametrize("written", ["15.04.8266", "0812-03-04", "3/4/9999"])
def test_a_year_in_which_nobody_writes_pages_is_none(written):
    assert find(written) is None
    assert find(f"{written}, 4.7.2016")[0] == FOURTH_OF_JULY


@pytest.mark.parametrize(
    "written", ["May", "1968", "020 3559 6745", "31.02.2020", "p. 12-13", "£25, May 2016", ""]
)
def test_what_is_no_date_is_none(written):
    assert find(written) is None


def test_a_month_alone_is_no_day():
    assert find("July 2016") is None
    assert find_month("In July 2016") == (Partial(2016, 7), (3, 12))


def test_a_date_with_an_unknown_month_is_seen():
    assert is_unknown_date("12 Whatever 2015")
    assert not is_unknown_date("12 people came in 2015")


def test_a_date_without_its_century_is_seen():
    assert is_unknown_date("10.14.03")
    assert not is_unknown_date("10.14.3")
    assert not is_unknown_date("10.14/03")
