package cat.bustia.statement;

import java.util.List;

/** Takes the full stops of ordinals out of tokens: "am 25. Mai" is one sentence. */
final class Ordinals {
  private static final int DAYS = 31;

  private Ordinals() {}

  static List<Token> join(List<Token> tokens) {
    for (int i = tokens.size() - 2; i > 0; i--) {
      Token number = tokens.get(i - 1);
      Token stop = tokens.get(i);
      if (stop.is(Meaning.STOP)
          && tokens.get(i + 1).is(Meaning.UNIT)
          && number.is(Meaning.NUMBER)
          && number.number() <= DAYS
          && number.end() == stop.start()) {
        tokens.remove(i);
      }
    }
    return tokens;
  }
}
