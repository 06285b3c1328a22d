package cat.bustia.i18n;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One interface string in ICU MessageFormat syntax, ready to be filled in.
 *
 * <p>Patterns of plain {@code {name}} arguments are filled in here; only those with formats ({@code
 * {n, plural, …}}) load ICU.
 */
final class MessagePattern {
  private final String pattern;
  private final List<String> parts;
  private final Set<String> arguments;
  private final boolean formatted;
  private final Optional<String> quotedArgument;

  private MessagePattern(
      String pattern,
      List<String> parts,
      Set<String> arguments,
      boolean formatted,
      Optional<String> quotedArgument) {
    this.pattern = pattern;
    this.parts = parts;
    this.arguments = arguments;
    this.formatted = formatted;
    this.quotedArgument = quotedArgument;
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException if braces do not match or a format is unknown; the message
   *     says which
   */
  static MessagePattern parse(String pattern) {
    if (pattern.indexOf('{') < 0 && pattern.indexOf('}') < 0 && pattern.indexOf("''") < 0) {
      return new MessagePattern(pattern, List.of(pattern), Set.of(), false, Optional.empty());
    }
    return new Scan(pattern).read();
  }

  /** The names that the pattern fills in. */
  Set<String> arguments() {
    return arguments;
  }

  /**
   * An argument that an apostrophe before its brace turned into plain text, as in {@code d'{name}}:
   * legal, and hardly ever meant.
   */
  Optional<String> quotedArgument() {
    return quotedArgument;
  }

  /** The first argument whose plural forms are not those of the language. */
  Optional<PluralForms.Problem> pluralProblem(LanguageTag locale) {
    return formatted ? PluralForms.problem(pattern, locale) : Optional.empty();
  }

  /** Whether an argument counts something, so that its value is a number. */
  boolean counts(String argument) {
    return formatted && Icu.counts(pattern, argument);
  }

  /** Fills the arguments in; numbers choose plural forms. */
  String format(LanguageTag locale, Map<String, ?> values) {
    if (formatted) {
      return Icu.format(pattern, locale, values);
    }
    if (parts.size() == 1) {
      return parts.get(0);
    }
    StringBuilder out = new StringBuilder(pattern.length() + 32);
    for (int i = 0; i < parts.size(); i++) {
      boolean text = i % 2 == 0;
      out.append(text ? parts.get(i) : value(parts.get(i), values));
    }
    return out.toString();
  }

  private static Object value(String name, Map<String, ?> values) {
    Object value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no value for {" + name + "}");
    }
    return value;
  }

  /** Keeps ICU out of programs that need no format. */
  private static final class Icu {
    static String format(String pattern, LanguageTag locale, Map<String, ?> values) {
      return new MessageFormat(pattern, ULocale.forLanguageTag(locale.text()))
          .format(Map.copyOf(values));
    }

    static boolean counts(String pattern, String argument) {
      var parsed = new com.ibm.icu.text.MessagePattern(pattern);
      for (int i = 0; i + 1 < parsed.countParts(); i++) {
        boolean plural =
            parsed.getPart(i).getType() == com.ibm.icu.text.MessagePattern.Part.Type.ARG_START
                && parsed.getPart(i).getArgType().hasPluralStyle();
        if (plural && parsed.getSubstring(parsed.getPart(i + 1)).equals(argument)) {
          return true;
        }
      }
      return false;
    }

    static Set<String> arguments(String pattern) {
      return new LinkedHashSet<>(new MessageFormat(pattern, ULocale.ROOT).getArgumentNames());
    }
  }

  /** Texts and argument names in turn, by ICU's rules for apostrophes. */
  private static final class Scan {
    private final String pattern;
    private final List<String> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Optional<String> quotedArgument = Optional.empty();
    private int at;

    Scan(String pattern) {
      this.pattern = pattern;
    }

    MessagePattern read() {
      Set<String> names = new LinkedHashSet<>();
      while (at < pattern.length()) {
        char c = pattern.charAt(at);
        if (c == '\'') {
          apostrophe();
        } else if (c == '}') {
          throw new IllegalArgumentException("`}` without `{`");
        } else if (c == '{') {
          int end = endOfName();
          if (pattern.charAt(end) == ',') {
            return new MessagePattern(
                pattern, List.of(), Icu.arguments(pattern), true, quotedArgument);
          }
          String name = pattern.substring(at + 1, end).strip();
          names.add(name);
          parts.add(text.toString());
          parts.add(name);
          text.setLength(0);
          at = end + 1;
        } else {
          text.append(c);
          at++;
        }
      }
      parts.add(text.toString());
      return new MessagePattern(pattern, List.copyOf(parts), names, false, quotedArgument);
    }

    private int endOfName() {
      int end = at + 1;
      while (end < pattern.length() && "{},".indexOf(pattern.charAt(end)) < 0) {
        end++;
      }
      if (end == pattern.length() || pattern.charAt(end) == '{') {
        throw new IllegalArgumentException("`{` without `}`");
      }
      String name = pattern.substring(at + 1, end).strip();
      if (!isName(name)) {
        throw new IllegalArgumentException("no argument name between `{` and `}`");
      }
      return end;
    }

    private void apostrophe() {
      char next = at + 1 < pattern.length() ? pattern.charAt(at + 1) : ' ';
      if (next == '\'') {
        text.append('\'');
        at += 2;
      } else if (next == '{' || next == '}') {
        quoted();
      } else {
        text.append('\'');
        at++;
      }
    }

    private void quoted() {
      int start = text.length();
      at++;
      while (at < pattern.length()) {
        char c = pattern.charAt(at);
        boolean doubled = pattern.startsWith("''", at);
        if (c == '\'' && !doubled) {
          at++;
          break;
        }
        text.append(c);
        at += doubled ? 2 : 1;
      }
      int close = text.indexOf("}", start);
      if (close > start + 1 && isName(text.substring(start + 1, close))) {
        quotedArgument = Optional.of(text.substring(start + 1, close));
      }
    }

    private static boolean isName(String name) {
      if (name.isEmpty()) {
        return false;
      }
      for (int i = 0; i < name.length(); i++) {
        char c = name.charAt(i);
        boolean fits =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        if (!fits) {
          return false;
        }
      }
      return true;
    }
  }
}
