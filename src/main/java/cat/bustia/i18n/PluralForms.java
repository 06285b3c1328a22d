package cat.bustia.i18n;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.PluralRules.PluralType;
import com.ibm.icu.util.ULocale;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Holds the plural forms of a pattern against those that its language has (CLDR). */
final class PluralForms {
  /** Counts above this choose no form in any language that a smaller count does not choose. */
  private static final int LARGEST = 200;

  private final MessagePattern pattern;
  private final ULocale locale;

  /**
   * What is wrong with an argument's forms.
   *
   * @param argument its name
   * @param form that the language lacks or the pattern leaves out
   * @param missing whether the pattern leaves it out
   * @param known the forms of the language
   */
  record Problem(String argument, String form, boolean missing, Set<String> known) {}

  private PluralForms(MessagePattern pattern, ULocale locale) {
    this.pattern = pattern;
    this.locale = locale;
  }

  /** The first problem of a pattern that ICU reads without complaint. */
  static Optional<Problem> problem(String pattern, LanguageTag tag) {
    ULocale locale = ULocale.forLanguageTag(tag.text());
    return new PluralForms(new MessagePattern(pattern), locale).problem();
  }

  private Optional<Problem> problem() {
    for (int i = 0; i < pattern.countParts(); i++) {
      Part part = pattern.getPart(i);
      if (part.getType() == Part.Type.ARG_START) {
        Optional<Problem> found =
            part.getArgType() == ArgType.PLURAL
                ? problem(i, PluralType.CARDINAL)
                : part.getArgType() == ArgType.SELECTORDINAL
                    ? problem(i, PluralType.ORDINAL)
                    : Optional.empty();
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Problem> problem(int start, PluralType type) {
    PluralRules rules = PluralRules.forLocale(locale, type);
    String argument = pattern.getSubstring(pattern.getPart(start + 1));
    Set<String> given = new LinkedHashSet<>();
    int end = pattern.getLimitPartIndex(start);
    for (int i = start + 1; i < end; i++) {
      Part part = pattern.getPart(i);
      if (part.getType() == Part.Type.MSG_START) {
        i = pattern.getLimitPartIndex(i);
      } else if (part.getType() == Part.Type.ARG_SELECTOR) {
        given.add(pattern.getSubstring(part));
      }
    }
    for (String form : given) {
      if (!form.startsWith("=") && !rules.getKeywords().contains(form)) {
        return Optional.of(new Problem(argument, form, false, rules.getKeywords()));
      }
    }
    // Nothing is counted where there is nothing: the form for 0 may be left out.
    for (int count = 1; count <= LARGEST; count++) {
      String form = rules.select(count);
      if (!given.contains(form) && !given.contains("=" + count)) {
        return Optional.of(new Problem(argument, form, true, rules.getKeywords()));
      }
    }
    return Optional.empty();
  }
}
