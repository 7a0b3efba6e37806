"""Pages hold together: nothing is loaded from elsewhere, nothing overflows, no word of a picture leaves its box."""

import pytest

from tests.site.visits import Findings

pytestmark = pytest.mark.judge


def test_no_page_is_wider_than_its_window(findings: Findings) -> None:
    """On a phone and on a desk; wide tables scroll inside their own frame."""
    assert findings.too_wide == []


def test_the_words_of_a_picture_stay_in_their_boxes(findings: Findings) -> None:
    """Even in a wide font, such as the one this computer may have to fall back to."""
    assert findings.spilled == []


def test_nothing_is_loaded_from_elsewhere_and_nothing_fails(findings: Findings) -> None:
    """No request leaves for a third party, no script complains, no file is missing."""
    assert findings.elsewhere == []
    assert findings.complaints == []
