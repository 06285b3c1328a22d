package cat.bustia.statement;

import cat.bustia.i18n.Letters;

/** What follows a number: the end of its clause, or something that it counts. */
final class Endings {
  private Endings() {}

  /** Whether a clause ends after a number. */
  static boolean endsClause(Run run, int i) {
    return switch (run.meaning(i + 1)) {
      case STOP, LINE, COMMA, CONTRAST, CONDITION, BEFORE, AND, OR, CLOSE, OPEN -> true;
      default -> false;
    };
  }

  /** Whether a number can be a port by what follows: no noun that it counts. */
  static boolean countsNothing(Run run, int i) {
    return switch (run.meaning(i + 1)) {
      case WORD ->
          run.token(i + 1).weight() == 0
              || Letters.isUnspaced(run.reading().at(run.token(i + 1).start()));
      case UNIT, OPAQUE, COUNTED, NUMBER -> false;
      // "110 users" in many languages, but "993, user: …"
      case USERNAME -> run.meaning(i + 2) == Meaning.COLON;
      default -> true;
    };
  }
}
