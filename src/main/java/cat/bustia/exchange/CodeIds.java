package cat.bustia.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names of the codes of a unit: those of the source are numbered, and a code of the translation
 * has the name of the same code in the source, else a number of its own.
 */
final class CodeIds {
  private final Map<String, Code> codes = new LinkedHashMap<>();
  private final List<String> source = new ArrayList<>();
  private final List<String> target = new ArrayList<>();

  CodeIds(Wording source, Wording target) {
    Map<Code, List<String>> left = new HashMap<>();
    for (Code code : source.codes()) {
      String id = next(code);
      this.source.add(id);
      left.computeIfAbsent(code, key -> new ArrayList<>()).add(id);
    }
    for (Code code : target.codes()) {
      List<String> free = left.getOrDefault(code, List.of());
      this.target.add(free.isEmpty() ? next(code) : free.remove(0));
    }
  }

  private String next(Code code) {
    String id = String.valueOf(codes.size() + 1);
    codes.put(id, code);
    return id;
  }

  /** The names of the source's codes, in their order. */
  List<String> source() {
    return source;
  }

  /** The names of the translation's codes, in their order. */
  List<String> target() {
    return target;
  }

  Optional<Code> code(String id) {
    return Optional.ofNullable(codes.get(id));
  }

  /** The code that is written so, for a tool that gave a copy another name. */
  Optional<Code> written(String start) {
    return codes.values().stream().filter(code -> code.start().equals(start)).findFirst();
  }
}
