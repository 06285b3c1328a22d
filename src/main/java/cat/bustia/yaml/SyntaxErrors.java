package cat.bustia.yaml;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.source.Place;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import java.util.Locale;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says SnakeYAML's errors in the words of somebody who writes YAML, at the place to mend. */
final class SyntaxErrors {
  private final SourceFile file;
  private final int origin;
  private final String text;
  private final Offsets offsets;
  private final Rule rule;

  SyntaxErrors(SourceFile file, int origin, String text, Offsets offsets, Rule rule) {
    this.file = file;
    this.origin = origin;
    this.text = text;
    this.offsets = offsets;
    this.rule = rule;
  }

  Finding finding(MarkedYAMLException error) {
    String problem = error.getProblem() == null ? "" : error.getProblem();
    String context = error.getContext() == null ? "" : error.getContext();
    int at = offset(error.getProblemMark(), 0);
    int from = offset(error.getContextMark(), at);
    int marks = conflictMarks();
    if (marks >= 0) {
      return Finding.of(rule, restOfLine(marks), "a merge conflict is not resolved here")
          .help(
              "keep what is right of both sides, and take the lines `<<<<<<<`, `=======` and `>>>>>>>` out")
          .build();
    }
    int tab = indentingTab(at);
    if (tab >= 0) {
      return Finding.of(rule, one(tab), "a tab indents this line")
          .help("indent with blanks")
          .build();
    }
    if (context.contains("a tag") || problem.contains("tag handle")) {
      return Finding.of(rule, one(from), "tags are not allowed")
          .help("put a text that begins with `!` in quotes")
          .build();
    }
    if (context.contains("quoted scalar") && problem.contains("unexpected")) {
      return Finding.of(rule, one(from), "this quote is never closed")
          .help("close it on the same line")
          .build();
    }
    if (problem.contains("',' or ']'")) {
      return unclosed("]", at, from);
    }
    if (problem.contains("',' or '}'")) {
      return unclosed("}", at, from);
    }
    if (problem.contains("could not find expected ':'")) {
      return Finding.of(rule, restOfLine(from), "a `:` is missing after this key").build();
    }
    if (problem.contains("mapping values are not allowed")) {
      return Finding.of(rule, one(at), "a `:` cannot stand here")
          .help("put the value in quotes if the `:` belongs to it, or mend the line's indentation")
          .build();
    }
    if (context.contains("block scalar")) {
      return Finding.of(rule, one(from), "`" + character(from) + "` begins a block of lines")
          .help("end the line after it, or put the value in quotes")
          .build();
    }
    if (problem.contains("directive") || context.contains("directive")) {
      return Finding.of(rule, restOfLine(from), "YAML directives are not allowed").build();
    }
    if (problem.contains("unexpected character found") && context.contains("alias")) {
      return Finding.of(rule, one(from), "aliases are not allowed").build();
    }
    if (problem.contains("unknown escape character") || problem.contains("escape sequence")) {
      return Finding.of(rule, one(at), "`\\` begins no known escape here")
          .help("write `\\\\` for a backslash, or use single quotes")
          .build();
    }
    if (problem.contains("cannot start any token")) {
      return Finding.of(rule, one(at), "`" + character(at) + "` cannot begin a value")
          .help("put the value in quotes")
          .build();
    }
    if (problem.contains("<document start>")
        || problem.contains("are not allowed here")
        || problem.contains("expected <block end>")
        || problem.contains("expected the node content")) {
      return Finding.of(rule, restOfLine(at), "this does not fit what stands before it")
          .help(
              "indent it like its neighbours, and put a value that holds `{`, `[` or `\"` in quotes")
          .build();
    }
    if (problem.contains("alphabetic or numeric character")) {
      return Finding.of(rule, one(from), "`" + character(from) + "` cannot begin a value")
          .help("put the value in quotes")
          .build();
    }
    return Finding.of(
            rule,
            one(at),
            "this YAML cannot be read: " + problem.toLowerCase(Locale.ROOT).replace('\n', ' '))
        .build();
  }

  private Finding unclosed(String bracket, int at, int from) {
    Place opening = one(from);
    if (text.substring(at).isBlank()) {
      return Finding.of(rule, opening, "this `" + character(from) + "` is never closed")
          .help("add `" + bracket + "`")
          .build();
    }
    return Finding.of(rule, one(at), "a `,` or `" + bracket + "` is missing before this")
        .related(opening, "opened here")
        .build();
  }

  private int offset(@org.jspecify.annotations.Nullable Mark mark, int otherwise) {
    return mark == null ? otherwise : offsets.of(mark);
  }

  /** Where a tab stands among the blanks that begin the line of an offset, or -1. */
  /** Where git marks the beginning of a conflict; -1 if nowhere. */
  private int conflictMarks() {
    if (text.startsWith("<<<<<<< ")) {
      return 0;
    }
    int line = text.indexOf("\n<<<<<<< ");
    return line < 0 ? -1 : line + 1;
  }

  private int indentingTab(int offset) {
    int start = offset;
    while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
      start--;
    }
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\t') {
        return i;
      }
      if (c != ' ') {
        return -1;
      }
    }
    return -1;
  }

  private String character(int offset) {
    String found = offset < text.length() ? Character.toString(text.codePointAt(offset)) : "";
    return found.equals("`") ? "backtick" : found;
  }

  private Place one(int offset) {
    int end = offset < text.length() ? text.offsetByCodePoints(offset, 1) : offset;
    return file.at(new Span(origin + offset, origin + end));
  }

  private Place restOfLine(int offset) {
    int end = offset;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return file.at(new Span(origin + offset, origin + end));
  }
}
