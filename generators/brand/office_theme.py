"""The theme part that workbooks and decks share."""

from xml.sax.saxutils import quoteattr

from generators.brand.brand_model import Brand
from generators.brand.palette import THEME_SLOTS


def office_theme(brand: Brand) -> str:
    """Return the theme part (theme1.xml) that workbooks and decks share."""
    slots = "".join(
        f'<a:{slot}><a:srgbClr val="{brand.light.role(role)[1:].upper()}"/></a:{slot}>'
        for slot, role in THEME_SLOTS.items()
    )
    font = f'<a:latin typeface={quoteattr(brand.font)}/><a:ea typeface=""/><a:cs typeface=""/>'
    return _THEME.format(name=quoteattr(brand.name), slots=slots, font=font)


_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f'<a:ln w="{{width}}" cap="flat" cmpd="sng" algn="ctr">{_FILL}<a:prstDash val="solid"/></a:ln>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"
_THEME = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name={name}><a:themeElements>'
    "<a:clrScheme name={name}>{slots}</a:clrScheme>"
    "<a:fontScheme name={name}><a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont></a:fontScheme>"
    "<a:fmtScheme name={name}>"
    f"<a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>"
    f"<a:lnStyleLst>{_LINE.format(width=6350)}{_LINE.format(width=12700)}{_LINE.format(width=19050)}</a:lnStyleLst>"
    f"<a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst>"
    f"<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst>"
    "</a:fmtScheme></a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>"
)
