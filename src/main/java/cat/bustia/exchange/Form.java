package cat.bustia.exchange;

/**
 * Where in a page words stand, and so how they are written.
 *
 * @param prefix what each further line of the block begins with
 * @param column how many characters stand before the block on its first line
 * @param width how long lines may grow before they are broken; 0: they are never broken
 */
record Form(Kind kind, String prefix, int column, int width) {

  /** Kinds of places. */
  enum Kind {
    TEXT,
    HEADING,
    CELL,
    /** A value of the front matter. */
    VALUE,
    /** A list of values of the front matter. */
    VALUES
  }

  static Form line(Kind kind) {
    return new Form(kind, "", 0, 0);
  }
}
