package cat.bustia.render;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what templates must not do: switch escaping off, run text as a template, print nothing in
 * silence, write into unquoted attributes, or ask for interface strings that do not exist.
 */
final class TemplateCheck {
  private static final Pattern COMMENT = Pattern.compile("(?s)<#--.*?-->");
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "(?<builtin>\\?\\s{0,9}(?:no_esc|noEsc|eval|eval_json|evalJson|interpret|new|api)\\b)"
              + "|(?<directive><#(?:noautoesc|noAutoEsc|outputformat|outputFormat|ftl)\\b)"
              + "|(?<silent>[\\w\\])]!\\s{0,9}[})])"
              + "|(?<unquoted>=\\$\\{)"
              + "|\\bt\\(\\s{0,9}\"(?<string>[^\"]{1,200})\"");

  private final Set<String> strings;

  /**
   * A check.
   *
   * @param strings the names of the interface strings that exist
   */
  TemplateCheck(Set<String> strings) {
    this.strings = strings;
  }

  List<Finding> check(SourceFile file) {
    List<Finding> findings = new ArrayList<>();
    Matcher found = FORBIDDEN.matcher(withoutComments(file.text()));
    while (found.find()) {
      String name = found.group("string");
      if (name == null) {
        Span span = new Span(found.start(), found.end());
        findings.add(forbidden(file, span, found));
      } else if (!strings.contains(name)) {
        Span span = new Span(found.start("string"), found.end("string"));
        findings.add(
            Finding.of(
                    Rule.MISSING_MESSAGE,
                    file.at(span),
                    "there is no interface string `" + name + "`")
                .help("add it to `content/messages/<locale>.yaml` of every locale")
                .build());
      }
    }
    return findings;
  }

  private static Finding forbidden(SourceFile file, Span span, Matcher found) {
    String text = file.slice(span).strip();
    if (found.group("silent") != null) {
      return Finding.of(
              Rule.INVALID_CONFIGURATION,
              file.at(span),
              "`" + text + "` prints nothing where the value is missing")
          .help("ask with `<#if x??>`, or give the default: `${x!\"…\"}`")
          .build();
    }
    if (found.group("unquoted") != null) {
      return Finding.of(
              Rule.INVALID_CONFIGURATION,
              file.at(span),
              "an attribute's value stands without quotes")
          .help("put the value between double quotes")
          .build();
    }
    return Finding.of(
            Rule.INVALID_CONFIGURATION, file.at(span), "a template may not use `" + text + "`")
        .note("it would switch off the escaping or run text as code")
        .build();
  }

  /** The text with comments blanked out, offsets kept. */
  private static String withoutComments(String text) {
    if (!text.contains("<#--")) {
      return text;
    }
    StringBuilder out = new StringBuilder(text);
    Matcher comment = COMMENT.matcher(text);
    while (comment.find()) {
      for (int i = comment.start(); i < comment.end(); i++) {
        out.setCharAt(i, ' ');
      }
    }
    return out.toString();
  }
}
