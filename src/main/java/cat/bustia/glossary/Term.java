package cat.bustia.glossary;

import cat.bustia.i18n.LanguageTag;
import cat.bustia.source.Located;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a help center has one word for in each language.
 *
 * @param id its name in the glossary
 * @param usages by locale
 */
public record Term(String id, Optional<String> meaning, Map<LanguageTag, Usage> usages) {

  /**
   * How one language says it.
   *
   * @param preferred the word to write
   * @param forms its other forms, and other words that are as good
   * @param forbidden the words not to write for it
   * @param note when to write what
   * @param source who says so
   */
  public record Usage(
      Located<String> preferred,
      List<Located<String>> forms,
      List<Forbidden> forbidden,
      Optional<String> note,
      Optional<String> source) {
    public Usage {
      forms = List.copyOf(forms);
      forbidden = List.copyOf(forbidden);
    }
  }

  /**
   * A word not to write.
   *
   * @param instead what can stand in its place whatever is around it; empty: that depends
   */
  public record Forbidden(Located<String> word, Optional<String> instead) {}

  public Term {
    usages = Collections.unmodifiableMap(new LinkedHashMap<>(usages));
  }
}
