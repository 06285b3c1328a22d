package cat.bustia.check;

import cat.bustia.content.Page;
import cat.bustia.source.Place;

/** A link to a heading, to be checked when every page is parsed. */
record AnchorUse(Page target, String anchor, Place place) {}
