package cat.bustia.search;

import cat.bustia.i18n.LanguageTag;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.ar.ArabicNormalizer;
import org.apache.lucene.analysis.ar.ArabicStemmer;
import org.apache.lucene.analysis.cz.CzechStemmer;
import org.apache.lucene.analysis.fa.PersianStemmer;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.BasqueStemmer;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.German2Stemmer;
import org.tartarus.snowball.ext.GreekStemmer;
import org.tartarus.snowball.ext.HindiStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SerbianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/** Takes the endings off the words of a language, which are in lower case, with their accents. */
final class Stemmers {
  /** Cuts the first characters of an array down to the stem's, and tells how many are left. */
  private interface Cut {
    int stem(char[] word, int length);
  }

  private static final Map<String, Supplier<UnaryOperator<String>>> BY_LANGUAGE =
      Map.ofEntries(
          Map.entry("ar", Stemmers::arabic),
          Map.entry("ca", () -> snowball(new CatalanStemmer())),
          Map.entry("cs", () -> cutting(new CzechStemmer()::stem)),
          Map.entry("da", () -> snowball(new DanishStemmer())),
          Map.entry("de", () -> snowball(new German2Stemmer())),
          Map.entry("el", () -> snowball(new GreekStemmer())),
          Map.entry("en", () -> snowball(new EnglishStemmer())),
          Map.entry("es", () -> snowball(new SpanishStemmer())),
          Map.entry("eu", () -> snowball(new BasqueStemmer())),
          Map.entry("fa", () -> cutting(new PersianStemmer()::stem)),
          Map.entry("fi", () -> snowball(new FinnishStemmer())),
          Map.entry("fr", () -> snowball(new FrenchStemmer())),
          Map.entry("hi", () -> snowball(new HindiStemmer())),
          Map.entry("hu", () -> snowball(new HungarianStemmer())),
          Map.entry("it", () -> snowball(new ItalianStemmer())),
          Map.entry("nb", () -> snowball(new NorwegianStemmer())),
          Map.entry("nl", () -> snowball(new DutchStemmer())),
          Map.entry("nn", () -> snowball(new NorwegianStemmer())),
          Map.entry("no", () -> snowball(new NorwegianStemmer())),
          Map.entry("pt", () -> snowball(new PortugueseStemmer())),
          Map.entry("ro", () -> snowball(new RomanianStemmer())),
          Map.entry("ru", () -> snowball(new RussianStemmer())),
          Map.entry("sr", () -> snowball(new SerbianStemmer())),
          Map.entry("sv", () -> snowball(new SwedishStemmer())),
          Map.entry("tr", () -> snowball(new TurkishStemmer())));

  private Stemmers() {}

  /** A language's stemmer, for one thread; none where the library knows no endings. */
  static Optional<UnaryOperator<String>> of(LanguageTag locale) {
    return Optional.ofNullable(BY_LANGUAGE.get(locale.language())).map(Supplier::get);
  }

  private static UnaryOperator<String> snowball(SnowballStemmer stemmer) {
    return word -> {
      stemmer.setCurrent(word);
      stemmer.stem();
      return stemmer.getCurrent();
    };
  }

  private static UnaryOperator<String> cutting(Cut cut) {
    return word -> {
      char[] letters = word.toCharArray();
      return new String(letters, 0, cut.stem(letters, letters.length));
    };
  }

  // Its stemmer knows the letters as they are after normalization.
  private static UnaryOperator<String> arabic() {
    ArabicNormalizer normalizer = new ArabicNormalizer();
    ArabicStemmer stemmer = new ArabicStemmer();
    return cutting((word, length) -> stemmer.stem(word, normalizer.normalize(word, length)));
  }
}
