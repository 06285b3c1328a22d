package cat.bustia.statement;

import java.util.List;

/** Joins "before the @", in whatever order, to one form of a user name. */
final class AtSigns {
  /** How many tokens may part the two. */
  private static final int REACH = 4;

  private final List<Token> tokens;

  private AtSigns(List<Token> tokens) {
    this.tokens = tokens;
  }

  static List<Token> join(List<Token> tokens) {
    AtSigns signs = new AtSigns(tokens);
    for (int i = tokens.size() - 1; i >= 0; i--) {
      if (tokens.get(i).is(Meaning.AT_SIGN)) {
        i = signs.sign(i);
      } else if (tokens.get(i).is(Meaning.LOCAL_FORM)) {
        i = signs.form(i, signs.end(i));
      }
    }
    return tokens;
  }

  /** The first token of the form that a sign makes, or the sign. */
  private int sign(int i) {
    int before = find(i, -1);
    if (before >= 0) {
      return form(before, end(i));
    }
    int after = find(end(i), 1);
    if (after >= 0) {
      return form(i, after);
    }
    tokens.set(i, Token.of(Meaning.SMALL, tokens.get(i).start(), tokens.get(i).end()));
    return i;
  }

  /** The last token of a sign: "@posta.example" is one. */
  private int end(int i) {
    if (i + 1 == tokens.size() || tokens.get(i).end() != tokens.get(i + 1).start()) {
      return i;
    }
    return switch (tokens.get(i + 1).meaning()) {
      case HOST, PLACEHOLDER, FACT -> i + 1;
      default -> i;
    };
  }

  private int find(int sign, int step) {
    int unknown = 0;
    for (int k = sign + step;
        k >= 0 && k < tokens.size() && Math.abs(k - sign) <= REACH && unknown <= 1;
        k += step) {
      Token token = tokens.get(k);
      switch (token.meaning()) {
        case BEFORE -> {
          return k;
        }
        case FORMER, NONE, COUNTED -> {
          return unknown == 0 ? k : -1;
        }
        case WORD -> unknown += token.weight();
        case SMALL, OPEN, CLOSE -> {}
        default -> {
          return -1;
        }
      }
    }
    return -1;
  }

  /** A name that stands right before, "your mailbox, without @", is of the form too. */
  private int form(int first, int last) {
    int named = first - 1;
    if (named > 0 && tokens.get(named).is(Meaning.COMMA)) {
      named--;
    }
    int start = named >= 0 && tokens.get(named).is(Meaning.LOCAL_FORM) ? named : first;
    Token form = Token.of(Meaning.LOCAL_FORM, tokens.get(start).start(), tokens.get(last).end());
    tokens.subList(start, last + 1).clear();
    tokens.add(start, form);
    return start;
  }
}
