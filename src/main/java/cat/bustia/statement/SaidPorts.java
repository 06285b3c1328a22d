package cat.bustia.statement;

import cat.bustia.i18n.Letters;

/** Tells numbers that are ports since their clause says them of a protocol or role. */
final class SaidPorts {
  /** How far from a number its subject may be, in tokens. */
  private static final int REACH = 60;

  private final Run run;
  private final Numbers numbers;

  SaidPorts(Run run, Numbers numbers) {
    this.run = run;
    this.numbers = numbers;
  }

  /** Whether the number at a position is a port by that. */
  boolean isPort(int i, int number) {
    if (number < 20 || Numbers.isYear(number) || isGlued(i)) {
      return false;
    }
    return isSaidBefore(i, number) || isSaidAfter(i, number);
  }

  /** "Active24" is a name, whatever "active" means; scripts without blanks write words so. */
  private boolean isGlued(int i) {
    int start = run.token(i).start();
    if (start == 0) {
      return false;
    }
    char before = run.reading().at(start - 1);
    return Letters.isLetter(before) && !Letters.isUnspaced(before);
  }

  /** "For IMAP people enter 993", at the end of a clause. */
  private boolean isSaidBefore(int i, int number) {
    int next = run.meaning(i + 1) == Meaning.SMALL ? i + 2 : i + 1;
    boolean verb = run.meaning(next) == Meaning.ENTER || run.meaning(next) == Meaning.IS;
    if (!Endings.endsClause(run, i) && !verb) {
      return false;
    }
    boolean bound = false;
    int unknown = 0;
    int most = isEquated(i) ? 6 : 3;
    for (int k = i - 1; k >= 0 && i - k < REACH && unknown <= most; k--) {
      Meaning meaning = run.meaning(k);
      if (meaning.mask > 0) {
        int few = numbers.isNear(number) ? (bound ? 3 : 2) : bound ? 1 : -1;
        return isEquated(i) || unknown <= few;
      }
      switch (meaning) {
        case ENTER, IS, COLON, PORT -> bound = true;
        case COMMA -> {
          if (!bound) {
            return false;
          }
        }
        case WORD -> unknown += run.token(k).weight();
        case SMALL, AS, OPEN, CLOSE, SERVER -> {}
        default -> {
          return false;
        }
      }
    }
    return false;
  }

  /** "The only port on which SMTP takes mail is 587." */
  private boolean isEquated(int i) {
    return run.meaning(i - 1) == Meaning.IS && run.last(Meaning.PORT, run.sentenceStart(i), i) >= 0;
  }

  /** "993 is for IMAP", at the beginning of a clause. */
  private boolean isSaidAfter(int i, int number) {
    int before = i - 1;
    while (run.meaning(before) == Meaning.SMALL || run.meaning(before) == Meaning.AND) {
      before--;
    }
    if (!begins(before)) {
      return false;
    }
    Meaning next = run.meaning(i + 1);
    boolean tied = false;
    boolean close = next == Meaning.SMALL || next == Meaning.IS || next == Meaning.COLON;
    int unknown = 0;
    for (int k = i + 1; k < run.size() && k - i < 8; k++) {
      Meaning meaning = run.meaning(k);
      if (meaning.mask > 0 && meaning != Meaning.INCOMING && meaning != Meaning.OUTGOING) {
        boolean likely = close || numbers.isNear(number);
        return tied
            && (unknown == 0 || unknown == 1 && likely && number > 99)
            && Endings.endsClause(run, k);
      }
      switch (meaning) {
        case SMALL, IS, ENTER, AS, COLON -> tied = true;
        case WORD -> unknown += run.token(k).weight();
        default -> {
          return false;
        }
      }
    }
    return false;
  }

  private boolean begins(int before) {
    return switch (run.meaning(before)) {
      case STOP, LINE, COMMA, CONTRAST, COLON -> true;
      default -> false;
    };
  }
}
