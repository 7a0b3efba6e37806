"""What cells look like: style names over the roles and theme slots of the brand, never a colour of their own."""

from collections.abc import Mapping

from generators.workbook.grid.sheet_ids import OwnSheet, SheetKey

_THIN, _MEDIUM = 1, 2
_INPUT = {"bg_color": "wash", "border": _THIN, "border_color": "line", "locked": False, "text_wrap": True}
_RULED = {"bottom": _THIN, "bottom_color": "line"}
_CENTRED = {"align": "center"}
_INDENTED = {"align": "left", "indent": 1}
_HEAD = {"bold": True, "bg_color": "ink", "font_color": "paper", "text_wrap": True, "valign": "vcenter"}
_HEADING = {"bold": True, "font_size": 14, "valign": "vcenter", "bottom": _THIN}

STYLES: Mapping[str, Mapping[str, object]] = {
    "text": {"text_wrap": True},
    "strong": {"bold": True, "text_wrap": True},
    "muted": {"font_color": "muted", "text_wrap": True},
    "small": {"font_color": "muted", "font_size": 9, "text_wrap": True},
    "title": {"bold": True, "font_size": 20, "valign": "vcenter"},
    "purpose": {"font_color": "muted", "text_wrap": True},
    "link": {"font_color": "it", "underline": 1, "text_wrap": True},
    "ruled_link": {"font_color": "it", "underline": 1, "text_wrap": True, **_RULED},
    "heading": {**_HEADING, "bottom_color": "ink"},
    "head": {**_HEAD},
    "head_figure": {**_HEAD, "align": "right"},
    "head_centred": {**_HEAD, **_CENTRED},
    "head_indented": {**_HEAD, "align": "left", "indent": 1},
    "row": {"text_wrap": True, **_RULED},
    "row_indented": {"text_wrap": True, "align": "left", "indent": 1, **_RULED},
    "row_indented_strong": {"text_wrap": True, "align": "left", "indent": 1, "bold": True, **_RULED},
    "row_field": {"text_wrap": True, "bold": True, "valign": "vcenter", **_RULED},
    "row_help": {"text_wrap": True, "font_color": "muted", "align": "left", "indent": 1, "valign": "vcenter", **_RULED},
    "row_muted": {"text_wrap": True, "font_color": "muted", **_RULED},
    "row_muted_indented": {"text_wrap": True, "font_color": "muted", **_INDENTED, **_RULED},
    "row_strong": {"text_wrap": True, "bold": True, **_RULED},
    "row_number": {"font_color": "muted", "align": "left", "num_format": "0", **_RULED},
    "row_score": {"bold": True, "align": "right", "num_format": "0.0", **_RULED},
    "row_figure": {"align": "right", "num_format": "0.0", **_RULED},
    "row_gap": {"align": "right", "num_format": "+0.0;-0.0;0.0", **_RULED},
    "row_difference": {"bold": True, "align": "right", "num_format": "+0.0;-0.0;0.0", **_RULED},
    "row_right": {"align": "right", **_RULED},
    "head_id": {"bg_color": "ink", "num_format": ";;;"},
    "row_id": {"num_format": ";;;", **_RULED},
    "closing": {"font_size": 6},
    "group": {"font_size": 14, "bold": True, "text_wrap": True, "valign": "bottom"},
    "dimension_business": {"font_color": "business", "bottom_color": "business"},
    "dimension_it": {"font_color": "it", "bottom_color": "it"},
    "dimension_shared": {"font_color": "ink", "bottom_color": "ink"},
    "dimension_score": {
        "bold": True, "num_format": "0.0", "bottom": _MEDIUM, "bottom_color": "ink", "valign": "vcenter", **_CENTRED,
    },
    "dimension_band": {
        "font_color": "muted", "bottom": _MEDIUM, "bottom_color": "ink", "valign": "vcenter", **_INDENTED,
    },
    "tile_label": {"font_color": "muted", "font_size": 9, "text_wrap": True, "valign": "bottom"},
    "tile_score": {"bold": True, "font_size": 20, "num_format": "0.0", "align": "left", "valign": "vcenter"},
    "tile_text": {"bold": True, "font_size": 14, "align": "left", "valign": "vcenter", "text_wrap": True},
    "tile_percent": {"bold": True, "font_size": 20, "num_format": "0%", "align": "left", "valign": "vcenter"},
    "tile_value": {"text_wrap": True},
    "tile_date": {"num_format": "yyyy-mm-dd", "align": "left"},
    "score_line": {"bold": True, "num_format": "0.0", "align": "left", **_RULED},
    "percent": {"bold": True, "num_format": "0%", "align": "left", "valign": "vcenter"},
    "input_text": {**_INPUT},
    "input_line": {**_INPUT, "valign": "vcenter"},
    "input_choice": {**_INPUT, **_CENTRED, "bold": True},
    "input_option": {**_INPUT, **_CENTRED},
    "input_date": {**_INPUT, "valign": "vcenter", "num_format": "yyyy-mm-dd", "align": "left"},
    "level": {"align": "center", "bold": True, "num_format": "0", **_RULED},
    "value": {"align": "center", "bold": True, "num_format": "0", **_RULED},
    "chip": {"bold": True, "text_wrap": True, **_RULED},
    "band_name": {"bold": True, "text_wrap": True, **_RULED},
    "help": {"font_color": "muted", "font_size": 9, "text_wrap": True, **_INDENTED, **_RULED},
    "entry_id": {"num_format": ";;;", "font_size": 25, **_RULED},
    "entry_id_high": {"num_format": ";;;", "font_size": 37, **_RULED},
    "entry_number": {"font_color": "muted", "align": "left", "num_format": "0", "valign": "vcenter", **_RULED},
    "entry_head": {"bold": True, "text_wrap": True, "valign": "vcenter", **_INDENTED, **_RULED},
    "entry_text": {**_INPUT, **_INDENTED, "valign": "vcenter"},
    "entry_level": {**_INPUT, **_CENTRED, "bold": True, "valign": "vcenter"},
    "entry_choice": {**_INPUT, **_CENTRED, "valign": "vcenter"},
    "board_name": {
        "bold": True, "font_size": 14, "bottom": _MEDIUM, "bottom_color": "ink", "valign": "bottom", "text_wrap": True,
        **_INDENTED,
    },
    "board_text": {"text_wrap": True, **_INDENTED},
    "step": {"align": "center", "bold": True, "num_format": "0", **_RULED},
    "block": {"bold": True, "text_wrap": True, "valign": "bottom", **_RULED},
    "block_link": {"font_color": "it", "underline": 1, "valign": "bottom", **_RULED},
    "row_goal": {"align": "center", "num_format": "0", **_RULED},
    "data_head": {
        "bold": True, "bg_color": "ink", "font_color": "paper", "font_size": 10, "align": "left", "indent": 1,
    },
    "data_head_figure": {
        "bold": True, "bg_color": "ink", "font_color": "paper", "font_size": 10, "align": "right",
    },
    "data": {"font_size": 10, "align": "left", "indent": 1},
    "data_number": {"font_size": 10, "align": "right"},
    "data_score": {"font_size": 10, "align": "right", "num_format": "0.0"},
    "data_percent": {"font_size": 10, "align": "right", "num_format": "0%"},
}  # fmt: skip
_DIMENSION = {"bold": True, "font_size": 12, "text_wrap": True, "bottom": _MEDIUM, "valign": "vcenter"}
TAB_ROLES = {
    "start": "ink", "respondent": "accent", "assessment": "accent", "results": "business", "actions": "business",
    "levels": "muted", "data": "muted", "about": "muted",
}  # fmt: skip


def tab_role(sheet: SheetKey) -> str:
    """Return the role of the colour of a sheet's tab: worksheets are filled in, like the other inputs."""
    return "accent" if isinstance(sheet, OwnSheet) else TAB_ROLES[sheet]


def describe_style(name: str) -> Mapping[str, object]:
    """Return the properties of a style; after a colon stands the step of the ramp that fills it: `level:0/5`."""
    base = name.partition(":")[0]
    if base.startswith("dimension_") and base not in ("dimension_score", "dimension_band"):
        return {**_DIMENSION, **STYLES[base]}
    return STYLES[base]
