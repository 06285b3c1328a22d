package cat.bustia.statement;

import cat.bustia.i18n.Letters;
import cat.bustia.source.Span;
import cat.bustia.truth.Field;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The tokens of one text, with what its surroundings say of it.
 *
 * @param labels the fields that headers, terms or parents name for its values
 * @param spoken whether the surroundings name a protocol or role
 * @param counted whether its header names something that is counted
 * @param kind where it stands
 */
record Run(
    Reading reading,
    List<Token> tokens,
    Set<Field> labels,
    boolean spoken,
    boolean counted,
    Kind kind) {
  enum Kind {
    HEADING,
    PARAGRAPH,
    CELL,
    CODE,
    ASIDE
  }

  /** How far a sentence is looked at, in tokens: longer ones are made to be slow. */
  private static final int SENTENCE = 150;

  int size() {
    return tokens.size();
  }

  Token token(int index) {
    return tokens.get(index);
  }

  Meaning meaning(int index) {
    if (index < 0 || index >= tokens.size()) {
      return Meaning.STOP;
    }
    Meaning meaning = tokens.get(index).meaning();
    return meaning == Meaning.BOTH ? Meaning.SMALL : meaning;
  }

  /** Whether a word such as "both" stands between two tokens. */
  boolean saysBoth(int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(to, tokens.size()); i++) {
      if (tokens.get(i).is(Meaning.BOTH)) {
        return true;
      }
    }
    return false;
  }

  boolean isCode(int index) {
    return reading.form(tokens.get(index).start()) == Piece.Form.CODE;
  }

  Span span(int index) {
    Token token = tokens.get(index);
    return reading.span(token.start(), token.end());
  }

  /** Where the sentence of a token begins. */
  int sentenceStart(int index) {
    int i = index;
    int limit = Math.max(0, index - SENTENCE);
    while (i > limit && tokens.get(i - 1).meaning() != Meaning.STOP) {
      i--;
    }
    return i;
  }

  /** The token after the last of a sentence. */
  int sentenceEnd(int index) {
    int i = index;
    int limit = Math.min(tokens.size(), index + SENTENCE);
    while (i < limit && tokens.get(i).meaning() != Meaning.STOP) {
      i++;
    }
    return i;
  }

  /** Whether the sentence before that of a token is a question. */
  boolean answersQuestion(int index) {
    int from = sentenceStart(index);
    return from > 0
        && meaning(from - 1) == Meaning.STOP
        && Signs.isQuestion(reading, token(from - 1).start());
  }

  /** The fields that the sentence of a token names. */
  Set<Field> sentenceLabels(int index) {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    for (int i = sentenceStart(index); i < sentenceEnd(index); i++) {
      tokens.get(i).meaning().label.ifPresent(fields::add);
    }
    return fields;
  }

  /** How many words of no known meaning stand between two tokens. */
  int unknownBetween(int first, int second) {
    int count = 0;
    for (int i = first + 1; i < second; i++) {
      count += tokens.get(i).weight();
    }
    return count;
  }

  /** How many words of no known meaning the whole text has. */
  int unknownWords() {
    return unknownBetween(-1, Math.min(tokens.size(), SENTENCE));
  }

  /** Whether a token of a sentence names whom it speaks of. */
  boolean hasSubject(int from, int to) {
    for (int i = from; i < to; i++) {
      int mask = tokens.get(i).meaning().mask;
      if (mask > 0) {
        return true;
      }
    }
    return false;
  }

  /** The last token of this meaning between two positions; -1 if there is none. */
  int last(Meaning meaning, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (tokens.get(i).meaning() == meaning) {
        return i;
      }
    }
    return -1;
  }

  /** The first token of this meaning between two positions; -1 if there is none. */
  int first(Meaning meaning, int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.get(i).meaning() == meaning) {
        return i;
      }
    }
    return -1;
  }

  /** Whether nothing but signs and words that bind parts two tokens. */
  boolean joined(int first, int second) {
    for (int i = first + 1; i < second; i++) {
      Token token = tokens.get(i);
      if (!token.meaning().isJoint() && !isParticle(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a token is a single letter, or a short word of a script that does not part them. */
  boolean isParticle(int index) {
    Token token = tokens.get(index);
    return token.is(Meaning.WORD)
        && (token.weight() == 0
            || token.weight() == 1 && Letters.isUnspaced(reading.at(token.start())));
  }

  /** Whether a token is an example of a host: imap.your-domain.com, smtp.<domain>. */
  boolean isPattern(int index) {
    return meaning(index) == Meaning.OPAQUE
        && Boundaries.isLetter(reading.at(tokens.get(index).start()));
  }
}
