package cat.bustia.i18n;

import com.ibm.icu.text.AlphabeticIndex;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;

/**
 * How a locale sorts words and under which letter an index lists them. Instances belong to one
 * thread.
 */
public final class Collation implements Comparator<String> {
  private final Collator collator;
  private final AlphabeticIndex.ImmutableIndex<String> letters;

  private Collation(Collator collator, AlphabeticIndex.ImmutableIndex<String> letters) {
    this.collator = collator;
    this.letters = letters;
  }

  /** The order of a locale; loads ICU's tables. */
  public static Collation of(LanguageTag tag) {
    ULocale locale = ULocale.forLanguageTag(tag.text());
    RuleBasedCollator collator = (RuleBasedCollator) Collator.getInstance(locale);
    // Names of programs and protocols begin with Latin letters in every language.
    AlphabeticIndex<String> letters =
        new AlphabeticIndex<String>(locale).addLabels(ULocale.ENGLISH);
    if (tag.language().equals("sr")) {
      // CLDR's index of Serbian in Latin letters lacks one of its letters, Đ; in Cyrillic the
      // Croatian ones do no harm.
      letters.addLabels(new ULocale("hr"));
    }
    return new Collation(collator, letters.buildImmutableIndex());
  }

  /** Compares as a dictionary does; texts that it holds equal are ordered by code units. */
  @Override
  public int compare(String a, String b) {
    int order = collator.compare(a, b);
    return order != 0 ? order : a.compareTo(b);
  }

  /**
   * The letter that an index lists a text under: {@code E} for {@code è…}; {@code #} for digits.
   */
  public String letter(String text) {
    String label = letters.getBucket(letters.getBucketIndex(text)).getLabel();
    return label.equals("…") ? "#" : label;
  }
}
