package cat.bustia.finding;

import java.util.Locale;

/**
 * The rules: a kebab-case name is a rule's only identity, in reports, policies, waivers and pages.
 */
public enum Rule {
  INVALID_DEFINITION(Level.ERROR),
  UNLIKELY_PORT(Level.WARNING),
  UNLIKELY_SECURITY(Level.WARNING),
  PLAINTEXT_SECURITY(Level.WARNING),
  UNLIKELY_USERNAME(Level.WARNING),
  UNREACHABLE_DEFINITION(Level.WARNING),
  CONTRADICTED_DEFINITION(Level.WARNING),
  MISSING_EXPORT(Level.NOTE),
  BROKEN_AUTOCONFIG(Level.ERROR),
  ODD_AUTOCONFIG(Level.WARNING),
  INVALID_CONFIGURATION(Level.ERROR),
  LOW_CONTRAST(Level.ERROR),
  UNKNOWN_REFERENCE(Level.ERROR),
  MISPLACED_REFERENCE(Level.ERROR),
  WRONG_HOST(Level.ERROR),
  WRONG_PORT(Level.ERROR),
  WRONG_SECURITY(Level.ERROR),
  WRONG_USERNAME(Level.ERROR),
  UNDECLARED_HOST(Level.ERROR),
  LOOK_ALIKE_HOST(Level.ERROR),
  RETIRED_VALUE(Level.ERROR),
  HARD_CODED_VALUE(Level.WARNING),
  SILENT_STATEMENT(Level.NOTE),
  STALE_IMAGE(Level.WARNING),
  UNUSED_WAIVER(Level.ERROR),
  INVALID_WAIVER(Level.ERROR),
  INVALID_FRONT_MATTER(Level.ERROR),
  INVALID_DIRECTIVE(Level.ERROR),
  BROKEN_FIGURE(Level.ERROR),
  BROKEN_LINK(Level.ERROR),
  BROKEN_ANCHOR(Level.ERROR),
  DUPLICATE_ANCHOR(Level.ERROR),
  WRONG_LOCALE_LINK(Level.ERROR),
  MISSING_IMAGE(Level.ERROR),
  MISSING_ALT_TEXT(Level.ERROR),
  DUPLICATE_PERMALINK(Level.ERROR),
  RAW_HTML(Level.ERROR),
  UNSAFE_LINK(Level.ERROR),
  UNSAFE_PATH(Level.ERROR),
  UNSAFE_IMAGE(Level.ERROR),
  HIDDEN_CHARACTER(Level.ERROR),
  TOO_LARGE(Level.ERROR),
  TOO_DEEP(Level.ERROR),
  OUTDATED_REVIEW(Level.WARNING),
  LOST_PERMALINK(Level.ERROR),
  MISSING_MESSAGE(Level.ERROR),
  MISSING_TRANSLATION(Level.NOTE),
  STALE_TRANSLATION(Level.WARNING),
  ORPHAN_TRANSLATION(Level.WARNING),
  MISSING_FACT(Level.ERROR),
  EXTRA_FACT(Level.ERROR),
  MISSING_STEP(Level.WARNING),
  MISSING_ANCHOR(Level.WARNING),
  MISSING_PART(Level.WARNING),
  TRANSLATED_PROTOCOL(Level.WARNING),
  FORBIDDEN_TERM(Level.WARNING),
  MISSING_TERM(Level.NOTE),
  WRONG_REGISTER(Level.WARNING),
  BROKEN_EXCHANGE(Level.ERROR),
  UNSOURCED_VALUE(Level.ERROR),
  DRIFTED_VALUE(Level.ERROR);

  private final Level level;
  private final String id;

  Rule(Level level) {
    this.level = level;
    this.id = name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The rule's name, as {@code wrong-port}. */
  public String id() {
    return id;
  }

  /** The level where no policy says otherwise. */
  public Level level() {
    return level;
  }

  /** The rule of this name, if there is one. */
  public static java.util.Optional<Rule> of(String id) {
    for (Rule rule : values()) {
      if (rule.id.equals(id)) {
        return java.util.Optional.of(rule);
      }
    }
    return java.util.Optional.empty();
  }
}
