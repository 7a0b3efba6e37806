"""Whatever is wrong with a brand file is told with its place; what it leaves out follows from what it says."""

from pathlib import Path

import pytest

from generators.brand import BRAND_FILE, contrast, load_brand
from tests.brand.worlds import BRAND, DARK, make_brand, problems_of, write_brand

LEVELS = 'levels: ["#F5E6EE", "#E0B4C8", "#8A2D5B"]\n'
GAP = 'gap: ["#1F5A8C", "#EEEAEC", "#8A2D5B"]\n'


def test_our_own_brand_can_be_read() -> None:
    """The file that everything is made with."""
    assert load_brand(BRAND_FILE).logo is None


@pytest.mark.parametrize(
    ("text", "change", "problem"),
    [
        (BRAND, ("font:", "fonts:"), "brand.yml:3:1: file: unknown key 'fonts'; did you mean 'font'?"),
        (BRAND, ("  acc", "  akz"), "brand.yml:12:3: light: unknown key 'akzent'; did you mean 'accent'?"),
        (BRAND, ('  it: "#1F5A8C"\n', ""), "brand.yml:4:1: light: 'it' is missing; add it"),
        (BRAND, ("name: Ada's Walks\n", ""), "brand.yml:1:1: file: 'name' is missing; add it"),
        (
            BRAND, ('"#1F5A8C"', "#1F5A8C"),
            "brand.yml:11:3: light, it: no value, text expected; write one (an unquoted # begins a comment: quote it)",
        ),
        (
            BRAND, ('"#1F5A8C"', "teal"),
            "brand.yml:11:3: light, it: 'teal' has the wrong form; "
            "write # and six signs of 0 to 9 and A to F, in quotes",
        ),
        (
            BRAND, ('"#1F5A8C"', '"#1F5"'),
            "brand.yml:11:3: light, it: '#1F5' has the wrong form; "
            "write # and six signs of 0 to 9 and A to F, in quotes",
        ),
        (BRAND, ("font: Verdana", "font: 7"), "brand.yml:3:1: font: 7 is no text; put it in quotes"),
        *(
            (
                BRAND, ("font: Verdana", f"font: {font}"),
                f"brand.yml:3:1: font: {told} has the wrong form; "
                "write the name of one font, without quotes, commas and brackets",
            )
            for font, told in [
                ('""', "''"), ("\"'Inter'\"", '"\'Inter\'"'), ('"Inter, Arial"', "'Inter, Arial'"), ("<b>", "'<b>'"),
                ('" Arial"', "' Arial'"), ("'\"'", "'\"'"),
            ]
        ),
        (
            BRAND, ("font: Verdana", f"font: {'Sans ' * 9}"),
            "brand.yml:3:1: font: 44 characters; shorten it to 31",
        ),
        (BRAND + LEVELS, (', "#E0B4C8", "#8A2D5B"', ""), "brand.yml:16:1: levels: 1 entries; write at least 2"),
        (
            BRAND + LEVELS, ("#E0B4C8", "red"),
            "brand.yml:16:21: level 2: 'red' has the wrong form; write # and six signs of 0 to 9 and A to F, in quotes",
        ),
        (BRAND + GAP, (', "#8A2D5B"]', "]"), "brand.yml:16:1: gap: 2 entries; write at least 3"),
        (
            BRAND + GAP, ('"#EEEAEC"', '"#8FA8C0", "#EEEAEC"'),
            "brand.yml:16:1: gap: 4 entries; write an odd number, "
            "for the one in the middle says that both sides agree",
        ),
        (BRAND + DARK, ('  muted: "#B6A9C3"\n', ""), "brand.yml:16:1: dark: 'muted' is missing; add it"),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_place(tmp_path: Path, text: str, change: tuple[str, str], problem: str) -> None:
    """Line and column, where, what is wrong, and what to do."""
    assert problem in problems_of(write_brand(tmp_path, text, change))


@pytest.mark.parametrize(
    ("text", "change", "problem"),
    [
        (
            BRAND, ("#8A2D5B", "#C88AA8"),
            "brand.yml:10:3: light: business #C88AA8 on paper #FFFEFA has a contrast of 2.71 and needs 4.5; "
            "make business darker",
        ),
        (
            BRAND, ("#554466", "#7A6A8A"),
            "brand.yml:6:3: light: muted #7A6A8A on wash #F6F2EE has a contrast of 4.42 and needs 4.5; "
            "make muted darker",
        ),
        (
            BRAND, ("#D8D0C8", "#6A625A"),
            "brand.yml:9:3: light: line #6A625A on ink #221133 has a contrast of 2.93 and needs 4.5; "
            "make line lighter",
        ),
        (
            BRAND, ("#1F5A8C", "#8a2d5b"),
            "brand.yml:11:3: light: it #8a2d5b is the colour of business as well; choose another, "
            "so that the two can be told apart",
        ),
        (
            BRAND, ("#B42318", "#2B6A3D"),
            "brand.yml:15:3: light: bad #2B6A3D is the colour of good as well; choose another, "
            "so that the two can be told apart",
        ),
        (
            BRAND + DARK, ("#98C0F0", "#E89CC0"),
            "brand.yml:23:3: dark: it #E89CC0 is the colour of business as well; choose another, "
            "so that the two can be told apart",
        ),
        (
            BRAND + DARK, ("#E89CC0", "#8A2D5B"),
            "brand.yml:22:3: dark: business #8A2D5B on paper #1A1020 has a contrast of 2.28 and needs 4.5; "
            "make business lighter",
        ),
        (
            BRAND + DARK, ("#E89CC0", "#8A2D5B"),
            "brand.yml:22:3: dark: business #8A2D5B on the light look's ink #221133 has a contrast of 2.17 "
            "and needs 3; make business lighter",
        ),
        (
            BRAND + LEVELS, ("#E0B4C8", "#B06088"),
            "brand.yml:16:21: levels: the clearer of ink and paper, paper, #FFFEFA on tone 2, #B06088 has a contrast "
            "of 4.26 and needs 4.5; make the tone darker",
        ),
        (
            BRAND + LEVELS, ("#E0B4C8", "#F5E6EF"),
            "brand.yml:16:21: levels: tone 2, #F5E6EF, has a contrast of 1.00 to #F5E6EE before it; "
            "make it darker, by 1.1 at least, so that grey print shows the order",
        ),
        (
            BRAND + GAP, ("#EEEAEC", "#221133"),
            "brand.yml:16:18: gap: tone 2, #221133, has a contrast of 2.42 to #1F5A8C before it; "
            "make it lighter, by 1.1 at least, so that grey print shows the order",
        ),
        (
            BRAND.replace("#D8D0C8", "#F0ECE8").replace("#8A2D5B", "#9A5A78"), ("#221133", "#6C6276"),
            "brand.yml:5:3: light: no ramp for 'levels' can be read in these colours; "
            "make ink darker, or write levels",
        ),
    ],
)  # fmt: skip
def test_colours_that_cannot_be_read_are_refused(
    tmp_path: Path, text: str, change: tuple[str, str], problem: str
) -> None:
    """With the pair, its contrast, and what to do; at the place of the colour."""
    assert problem in problems_of(write_brand(tmp_path, text, change))


def test_a_look_with_its_ground_on_the_wrong_side_is_refused(tmp_path: Path) -> None:
    """Sheets and print are white."""
    swapped = write_brand(tmp_path, BRAND, ("#221133", "#TEXT"), ("#FFFEFA", "#221133"), ("#TEXT", "#FFFEFA"))

    assert "brand.yml:7:3: light: paper is darker than ink; here stand dark texts on a light ground" in (
        problems_of(swapped)
    )


def test_all_faults_are_told_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    """Nobody wants to run it ten times."""
    told = problems_of(write_brand(tmp_path, BRAND, ("#8A2D5B", "#C88AA8"), ("#1F5A8C", "#8FAAC0")))

    assert {line.split(":")[1] for line in told} == {"10", "11"}


def test_dark_look_and_ramps_follow_from_the_light_look(tmp_path: Path) -> None:
    """The same file gives the same colours; the sides keep their meaning."""
    brand = make_brand(tmp_path)

    assert brand == make_brand(tmp_path)
    assert len(brand.levels) == len(brand.gap) == 5
    assert brand.gap[0] == brand.light.it
    assert brand.gap[-1] == brand.levels[-1] == brand.light.business
    assert contrast(brand.dark.ink, brand.dark.paper) > 12


def test_what_the_file_gives_is_kept(tmp_path: Path) -> None:
    """Derived is only what is missing."""
    brand = make_brand(tmp_path, BRAND + DARK + LEVELS + GAP)

    assert brand.dark.business == "#E89CC0"
    assert brand.levels == ("#F5E6EE", "#E0B4C8", "#8A2D5B")
    assert brand.gap == ("#1F5A8C", "#EEEAEC", "#8A2D5B")


@pytest.mark.parametrize("text", [BRAND, BRAND + LEVELS, BRAND_FILE.read_text(encoding="utf-8")])
def test_every_number_of_levels_can_be_read_and_told_apart_in_grey(tmp_path: Path, text: str) -> None:
    """From two levels to the ten that a scale may have."""
    brand = make_brand(tmp_path, text)

    for count in range(2, 11):
        tones = brand.level_colours(count)
        contrasts = [contrast(tone, brand.light.paper) for tone in tones]
        assert len(set(tones)) == count
        assert contrasts == sorted(contrasts)
        assert all(contrast(tone, brand.text_on(tone)) >= 4.5 for tone in tones)
