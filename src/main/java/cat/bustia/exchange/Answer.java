package cat.bustia.exchange;

import cat.bustia.source.Place;

/**
 * What translators say to one piece.
 *
 * @param wording their translation
 * @param isNew whether it is not the one that the page has
 * @param isDone whether the block is translated by it, new or not
 * @param place where it stands in their file
 */
record Answer(Wording wording, boolean isNew, boolean isDone, Place place) {}
