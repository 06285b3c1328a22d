package cat.bustia.statement;

import cat.bustia.source.Place;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import cat.bustia.truth.Field;
import cat.bustia.truth.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the values of a list, a row or a paragraph together into statements: values of different
 * fields that are said of the same servers belong together, a second value of a field begins a new
 * statement, and parallel lists are paired nth with nth.
 */
final class Grouping {
  private final SourceFile file;
  private final Whose whose;
  private final List<Statement> statements;

  Grouping(SourceFile file, Whose whose, List<Statement> statements) {
    this.file = file;
    this.whose = whose;
    this.statements = statements;
  }

  private record Key(int mask, List<Integer> each, List<String> services) {}

  /** Makes statements of values that stand in one container, in the order of the text. */
  void group(List<Resolved> values) {
    Map<Key, List<List<Resolved>>> bundles = new LinkedHashMap<>();
    int i = 0;
    while (i < values.size()) {
      int end = i + 1;
      while (end < values.size() && isOneList(values.get(end - 1), values.get(end))) {
        end++;
      }
      List<Resolved> list = values.subList(i, end);
      i = end;
      Resolved first = list.get(0);
      if (first.silence() != null || first.value().standsAlone()) {
        list.forEach(value -> emit(List.of(value)));
        continue;
      }
      add(
          bundles.computeIfAbsent(
              new Key(first.mask(), first.each(), first.services()), k -> new ArrayList<>()),
          list);
    }
    bundles.values().forEach(this::flush);
  }

  private static boolean isOneList(Resolved first, Resolved second) {
    return first.isOneListWith(second)
        && first.mask() == second.mask()
        && first.services().equals(second.services())
        && first.silence() == second.silence();
  }

  private void add(List<List<Resolved>> bundle, List<Resolved> list) {
    Field field = list.get(0).value().field();
    for (List<Resolved> other : bundle) {
      if (other.get(0).value().field() == field) {
        flush(bundle);
        bundle.clear();
        break;
      }
    }
    bundle.add(list);
  }

  private void flush(List<List<Resolved>> bundle) {
    int longest = 0;
    for (List<Resolved> list : bundle) {
      longest = Math.max(longest, list.size());
    }
    for (int n = 0; n < longest; n++) {
      List<Resolved> tuple = new ArrayList<>();
      for (List<Resolved> list : bundle) {
        if (list.size() == longest) {
          tuple.add(list.get(n));
        } else if (list.size() == 1 && (n == 0 || isOfOneServer(list.get(0), tuple))) {
          tuple.add(list.get(0));
        } else if (n < list.size()) {
          emit(List.of(list.get(n)));
        }
      }
      emit(tuple);
    }
  }

  /** Whether a reference may join others: those of one server only. */
  private static boolean isOfOneServer(Resolved value, List<Resolved> tuple) {
    for (Resolved other : tuple) {
      boolean both = value.value().fact().isPresent() && other.value().fact().isPresent();
      if (both
          && !value.value().fact().get().server().equals(other.value().fact().get().server())) {
        return false;
      }
    }
    return true;
  }

  private void emit(List<Resolved> tuple) {
    Resolved first = tuple.get(0);
    int mask = first.mask();
    if (mask == Masks.UNSAID) {
      // A reference says itself whose its neighbours are.
      for (Resolved value : tuple) {
        mask =
            value
                .value()
                .fact()
                .flatMap(fact -> fact.server())
                .map(server -> Masks.of(server.protocol()))
                .orElse(mask);
      }
    }
    if (mask == Masks.UNSAID && isGeneral(tuple)) {
      return;
    }
    Optional<Whose.Scope> scope =
        whose.of(first.services(), tuple.stream().map(Resolved::value).toList());
    if (scope.isEmpty()) {
      return;
    }
    boolean said = mask != Masks.UNSAID && mask != 0;
    int possible = said ? mask : Masks.ALL;
    Optional<Role> role =
        !said || (possible & Masks.SMTP) != 0 && possible != Masks.SMTP
            ? Optional.empty()
            : Optional.of(possible == Masks.SMTP ? Role.OUTGOING : Role.INCOMING);
    List<Mention> mentions = new ArrayList<>(tuple.size());
    for (Resolved value : tuple) {
      mentions.add(mention(value.run(), value.value()));
    }
    addImplied(tuple, mentions);
    Span where = first.said();
    Optional<Place> saidBy = where == null ? Optional.empty() : Optional.of(file.at(where));
    statements.add(
        new Statement(
            scope.get().provider(),
            scope.get().servers(),
            Masks.protocols(possible),
            first.each().stream().map(Masks::protocols).toList(),
            role,
            saidBy,
            mentions,
            Optional.ofNullable(first.silence())));
  }

  /** "SSL/TLS: on", "security: none", not "no longer 143: in clear text". */
  private static boolean isLabelled(Resolved value) {
    Run run = value.run();
    int colon = run.last(Meaning.COLON, 0, value.value().token());
    if (colon < 0 || !run.joined(colon, value.value().token())) {
      return false;
    }
    Meaning label = run.meaning(colon - 1);
    return label.label.isPresent() || label.isContext() || label.isSecurity();
  }

  /** A security word by itself, said of nobody, explains and states nothing. */
  private static boolean isGeneral(List<Resolved> tuple) {
    if (tuple.size() > 1) {
      return false;
    }
    Resolved only = tuple.get(0);
    return only.value().field() == Field.SECURITY
        && only.value().fact().isEmpty()
        && !only.run().labels().contains(Field.SECURITY)
        && !isLabelled(only);
  }

  /** A port below "STARTTLS" is said to be of it, unless the text beside it says otherwise. */
  private void addImplied(List<Resolved> tuple, List<Mention> mentions) {
    Chain.Implied implied = null;
    for (Resolved value : tuple) {
      if (value.value().field() == Field.SECURITY || value.silence() != null) {
        return;
      }
      implied = value.value().field() == Field.PORT ? value.implied() : implied;
    }
    if (implied != null) {
      mentions.add(mention(implied.run(), implied.value()));
    }
  }

  private Mention mention(Run run, Value value) {
    Reading reading = run.reading();
    return new Mention(
        value.field(),
        value.values(),
        value.fact().isPresent() ? "" : reading.slice(value.start(), value.end()),
        file.at(reading.span(value.start(), value.end())),
        value.shape(),
        value.fact());
  }
}
