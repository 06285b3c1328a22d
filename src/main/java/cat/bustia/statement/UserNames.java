package cat.bustia.statement;

import cat.bustia.truth.Field;
import java.util.List;
import java.util.Set;

/** Tells which words of a run state what a user name is made of. */
final class UserNames {
  /** How far from a user name the verb that binds it may stand, in tokens. */
  private static final int SIGN_IN_REACH = 10;

  private final Run run;
  private final List<Value> values;

  private UserNames(Run run, List<Value> values) {
    this.run = run;
    this.values = values;
  }

  static void find(Run run, List<Value> values) {
    UserNames names = new UserNames(run, values);
    boolean labelled = run.labels().contains(Field.USERNAME);
    if (!labelled
        && run.first(Meaning.USERNAME, 0, run.size()) < 0
        && run.first(Meaning.SIGN_IN, 0, run.size()) < 0) {
      return;
    }
    for (int i = 0; i < run.size(); i++) {
      names.look(i, labelled);
    }
  }

  private void look(int i, boolean labelled) {
    Token token = run.token(i);
    boolean form = token.is(Meaning.ADDRESS_FORM) || token.is(Meaning.LOCAL_FORM);
    boolean typed = token.is(Meaning.PLACEHOLDER) || token.is(Meaning.ADDRESS);
    if (!form && !typed) {
      return;
    }
    boolean stated = labelled ? run.unknownWords() <= 8 : isTied(i);
    if (!stated || isPartOfForm(i)) {
      return;
    }
    Set<String> meant = form ? token.values() : typed(token);
    Mention.Shape shape = form ? Mention.Shape.WORDED : Mention.Shape.PLAIN;
    values.add(Value.of(Field.USERNAME, i, token, meant, shape));
  }

  /** "the address without the domain" is one form: of an address and its part the part decides. */
  private boolean isPartOfForm(int i) {
    boolean address = run.meaning(i) == Meaning.ADDRESS_FORM;
    int step = address ? 1 : -1;
    int next = i + step;
    while (run.meaning(next) == Meaning.SMALL
        || run.meaning(next) == Meaning.COMMA
        || run.meaning(next) == Meaning.OPEN) {
      next += step;
    }
    return run.meaning(next) == Meaning.LOCAL_FORM;
  }

  /** Where the form begins that a value is the last part of. */
  private int formStart(int i) {
    int before = i - 1;
    while (run.meaning(before) == Meaning.SMALL) {
      before--;
    }
    return run.meaning(before) == Meaning.ADDRESS_FORM ? before : i;
  }

  private static Set<String> typed(Token token) {
    if (token.is(Meaning.ADDRESS)
        || token.text().indexOf('@') > 0 && token.text().charAt(0) == '<') {
      return Set.of("{address}", "{local}@{domain}");
    }
    return token.text().charAt(0) == '{' ? Set.of(token.text()) : Set.of("{address}", "{local}");
  }

  /** "Log in to the IMAP server with …", on either side, with no value between. */
  private boolean isSignedIn(int i) {
    return isSignedIn(i, -1) || isSignedIn(i, 1);
  }

  private boolean isSignedIn(int i, int step) {
    int unknown = 0;
    for (int k = i + step; unknown <= 2 && Math.abs(k - i) <= SIGN_IN_REACH; k += step) {
      Meaning meaning = run.meaning(k);
      switch (meaning) {
        case SIGN_IN -> {
          return run.spoken() || run.hasSubject(run.sentenceStart(i), run.sentenceEnd(i));
        }
        case WORD -> unknown += run.token(k).weight();
        case SMALL, SERVER, AS, ENTER, OPEN, CLOSE -> {}
        default -> {
          if (meaning.mask <= 0) {
            return false;
          }
        }
      }
    }
    return false;
  }

  private boolean isTied(int i) {
    if (isSignedIn(i)) {
      return true;
    }
    int from = run.sentenceStart(i);
    int label = run.last(Meaning.USERNAME, from, i);
    if (label >= 0) {
      return run.unknownBetween(label, i) <= 2 && ties(label, i);
    }
    label = run.first(Meaning.USERNAME, i, run.sentenceEnd(i));
    return label >= 0
        && run.unknownBetween(i, label) <= 3
        && (run.first(Meaning.AS, i, Math.min(run.size(), label + 2)) >= 0
            || run.first(Meaning.IS, i, label) >= 0
            || isEntered(i, label))
        && run.first(Meaning.AND, i, label) < 0;
  }

  private boolean ties(int label, int i) {
    // In some languages the verb comes last: "erabiltzaile-izena helbide osoa da".
    boolean tie =
        run.meaning(i + 1) == Meaning.IS
            || run.meaning(label + 1) == Meaning.CLOSE
            || run.meaning(i) == Meaning.LOCAL_FORM && run.joined(label, i);
    for (int k = label + 1; k < i; k++) {
      Meaning meaning = run.meaning(k);
      if (meaning == Meaning.AND || meaning == Meaning.NUMBER || meaning == Meaning.HOST) {
        return false;
      }
      tie |=
          meaning == Meaning.COLON
              || meaning == Meaning.IS
              || meaning == Meaning.AS
              || meaning == Meaning.ENTER
              || meaning == Meaning.CONTRAST
              || meaning == Meaning.OPEN
              || meaning == Meaning.LINE;
    }
    return tie
        || isEntered(label, formStart(i))
        || run.last(Meaning.AS, Math.max(run.sentenceStart(i), label - 2), label) >= 0;
  }

  /** Whether a label and a form stand side by side near a verb: where "as" is an ending. */
  private boolean isEntered(int first, int second) {
    int from = Math.max(run.sentenceStart(first), first - 3);
    int to = Math.min(run.sentenceEnd(second), second + 5);
    boolean comma = run.meaning(first + 1) == Meaning.COMMA;
    boolean verb =
        run.first(Meaning.ENTER, from, first) >= 0 || run.first(Meaning.ENTER, second, to) >= 0;
    return run.joined(comma ? first + 1 : first, second)
        && (!comma && verb || run.first(Meaning.IS, second, to) >= 0);
  }
}
