package cat.bustia.statement;

import cat.bustia.truth.Field;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Tells which names of a run state a mail server, and which are wrong wherever they stand. */
final class HostNames {
  private final Run run;
  private final BitSet ports;
  private final Hosts hosts;
  private final List<Value> values;

  private HostNames(Run run, BitSet ports, Hosts hosts, List<Value> values) {
    this.run = run;
    this.ports = ports;
    this.hosts = hosts;
    this.values = values;
  }

  static void find(Run run, BitSet ports, Hosts hosts, List<Value> values) {
    HostNames names = new HostNames(run, ports, hosts, values);
    for (int i = 0; i < run.size(); i++) {
      Meaning meaning = run.meaning(i);
      if (meaning == Meaning.HOST) {
        names.host(i);
      } else if (meaning == Meaning.WEB_HOST) {
        names.web(i);
      }
    }
  }

  private void host(int i) {
    Token token = run.token(i);
    Hosts.Kind kind = hosts.kind(token.text(), run.reading().isOdd(token.start(), token.end()));
    switch (kind) {
      case SERVER, RETIRED -> add(i, Mention.Shape.PLAIN);
      case LOOK_ALIKE -> add(i, Mention.Shape.LOOK_ALIKE);
      case UNDECLARED -> add(i, isPlace(i) ? Mention.Shape.PLAIN : Mention.Shape.UNDECLARED);
      case BROKEN -> {
        // "a mailbox at posta.example in Spain" names the domain.
        boolean dotted = token.text().contains(". ") || token.text().contains(" .");
        if (isPlace(i)) {
          add(i, Mention.Shape.PLAIN);
        } else if (dotted) {
          add(i, Mention.Shape.UNDECLARED);
        }
      }
      case OTHER, DOMAIN -> {
        boolean beside = hasPort(i, true) && (kind == Hosts.Kind.DOMAIN || isOfMail(i));
        if (isSlot(i) || beside || isCalledServer(i)) {
          add(i, Mention.Shape.PLAIN);
        }
      }
      case FOREIGN -> {
        if (isSlot(i) || isOfMail(i) && hasPort(i, false)) {
          add(i, Mention.Shape.PLAIN);
        }
      }
      case NOTHING -> {
        // An example, a file or a package states nothing.
      }
    }
  }

  /** "for receiving, the web.posta.example server": one of the provider's in a server's place. */
  private boolean isCalledServer(int i) {
    boolean other = run.first(Meaning.OTHER, run.sentenceStart(i), run.sentenceEnd(i)) >= 0;
    return run.meaning(i + 1) == Meaning.SERVER && !other && isOfMail(i);
  }

  private boolean isOfMail(int i) {
    return run.spoken() || run.hasSubject(run.sentenceStart(i), run.sentenceEnd(i));
  }

  private void web(int i) {
    Token token = run.token(i);
    Hosts.Kind kind = hosts.kind(token.text(), run.reading().isOdd(token.start(), token.end()));
    boolean target = run.reading().form(token.start()) == Piece.Form.TARGET;
    if (kind == Hosts.Kind.LOOK_ALIKE) {
      add(i, Mention.Shape.LOOK_ALIKE);
    } else if (kind == Hosts.Kind.RETIRED) {
      add(i, Mention.Shape.WEB);
    } else if (kind == Hosts.Kind.UNDECLARED && !target) {
      add(i, Mention.Shape.UNDECLARED);
    }
  }

  private void add(int i, Mention.Shape shape) {
    Token token = run.token(i);
    values.add(Value.of(Field.HOST, i, token, Set.of(Hosts.lower(token.text())), shape));
  }

  /**
   * Whether a port follows the name: after a colon, "on port 587", "(IMAP, port 993)".
   *
   * @param wide whether a comma or an "and" may part them
   */
  private boolean hasPort(int i, boolean wide) {
    boolean bracket = run.meaning(i + 1) == Meaning.OPEN;
    for (int k = i + 1; k <= i + (bracket ? 6 : 4); k++) {
      Meaning meaning = run.meaning(k);
      if (ports.get(k)) {
        return true;
      }
      if (meaning == Meaning.FACT) {
        return run.token(k)
            .fact()
            .flatMap(fact -> fact.field())
            .filter(field -> field == Field.PORT)
            .isPresent();
      }
      if (meaning != Meaning.SMALL
          && meaning != Meaning.PORT
          && meaning != Meaning.COLON
          && meaning != Meaning.YES
          && !(wide && meaning == Meaning.SERVER)
          && !(bracket && meaning.mask > 0)
          && !((wide || bracket) && (meaning == Meaning.COMMA || meaning == Meaning.AND))
          && meaning != Meaning.OPEN) {
        return false;
      }
    }
    return false;
  }

  /** Whether a name of the provider's stands where a mail server is spoken of. */
  private boolean isPlace(int i) {
    if (isSlot(i) || hasPort(i, true)) {
      return true;
    }
    int from = run.sentenceStart(i);
    int to = run.sentenceEnd(i);
    if (run.hasSubject(from, to)
        || run.first(Meaning.SERVER, from, to) >= 0 && run.first(Meaning.OTHER, from, to) < 0) {
      return true;
    }
    boolean entered = run.last(Meaning.ENTER, Math.max(from, i - 4), i) >= 0;
    return run.spoken() && (entered || run.unknownWords() <= 1);
  }

  /** Whether a name stands in the very place where a mail server is to be named. */
  private boolean isSlot(int i) {
    if (run.token(i).glued()) {
      return true;
    }
    if (run.labels().contains(Field.HOST)) {
      return run.unknownWords() <= 3;
    }
    if (run.labels().contains(Field.USERNAME)) {
      return false;
    }
    int from = run.sentenceStart(i);
    for (int k = i - 1; k >= from; k--) {
      Meaning meaning = run.meaning(k);
      if (meaning == Meaning.SERVER) {
        return bound(k, i) && (run.spoken() || subjectNear(from, i)) && !isOther(k, i);
      }
      if (meaning.mask > 0 && meaning != Meaning.SERVICE) {
        boolean colon = run.first(Meaning.COLON, k, i) >= 0;
        if (colon && bound(k, i) && run.unknownBetween(k, i) == 0) {
          return true;
        }
      }
      if (meaning == Meaning.LINE || meaning == Meaning.HOST || meaning == Meaning.USERNAME) {
        return false;
      }
    }
    int field = run.first(Meaning.SERVER, i + 1, Math.min(run.sentenceEnd(i), i + 10));
    if (field > 0
        && run.last(Meaning.ENTER, Math.max(from, i - 2), i) >= 0
        && run.unknownBetween(i, field) <= 1
        && isOfMail(i)) {
      // "Type … in the box of the incoming server"
      return true;
    }
    int as = run.first(Meaning.AS, i + 1, Math.min(run.size(), i + 3));
    if (as > 0 && run.first(Meaning.SERVER, as, Math.min(run.size(), as + 6)) > 0) {
      return run.spoken() || run.hasSubject(from, run.sentenceEnd(i));
    }
    if (answers(i)) {
      return true;
    }
    if (isEntered(i)) {
      return run.spoken() || run.hasSubject(from, run.sentenceEnd(i));
    }
    int after = i + 1;
    while (run.meaning(after) == Meaning.COMMA || run.meaning(after) == Meaning.COLON) {
      after++;
    }
    boolean line = run.kind() == Run.Kind.CODE || run.unknownWords() == 0;
    return line && ports.get(after) && (run.spoken() || subjectNear(from, run.sentenceEnd(i)));
  }

  /** "Which server do I give for sending? web.posta.example." */
  private boolean answers(int i) {
    int from = run.sentenceStart(i);
    if (!run.answersQuestion(i) || run.unknownBetween(from - 1, i) > 1) {
      return false;
    }
    int question = run.sentenceStart(from - 1);
    return run.last(Meaning.SERVER, question, from) >= 0 && run.hasSubject(question, from);
  }

  /** "Type posta.example in the field of the server". */
  private boolean isEntered(int i) {
    int label = i + 1;
    while (run.meaning(label).isJoint() || run.meaning(label).mask > 0) {
      label++;
    }
    return run.meaning(i - 1) == Meaning.ENTER
        && label > i + 1
        && run.meaning(label) == Meaning.SERVER;
  }

  private boolean subjectNear(int from, int to) {
    return run.hasSubject(from, to);
  }

  private boolean isOther(int label, int i) {
    return run.first(Meaning.OTHER, Math.max(run.sentenceStart(i), label - 3), i) >= 0;
  }

  /** Whether a label and a name belong together: a colon, "is" or "enter", and few words. */
  private boolean bound(int label, int i) {
    if (run.unknownBetween(label, i) > 2) {
      return false;
    }
    boolean tie = false;
    for (int k = label + 1; k < i; k++) {
      Meaning meaning = run.meaning(k);
      tie |=
          meaning == Meaning.COLON
              || meaning == Meaning.IS
              || meaning == Meaning.ENTER
              || meaning == Meaning.OPEN;
      if (meaning == Meaning.LINE && k != i - 1) {
        return false;
      }
      tie |= meaning == Meaning.LINE;
    }
    return tie || run.joined(label, i);
  }
}
