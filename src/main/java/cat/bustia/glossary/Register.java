package cat.bustia.glossary;

import cat.bustia.i18n.LanguageTag;
import cat.bustia.i18n.WordList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a language addresses readers: its forms of address, and the words that tell one from another.
 * It comes from the jar's folder {@code register}, whose README describes the form.
 */
public final class Register {
  private static final String NOTHING = "–";
  private static final Pattern MARKS = Pattern.compile("^[~^(]|\\)$");

  private final List<String> forms;
  private final Optional<String> usual;
  private final Phrases<Sign> signs = new Phrases<>();

  /**
   * A word by which a text addresses its reader.
   *
   * @param form its place among the forms
   * @param row the same word in all forms, with their marks
   * @param isCertain whether it can be no other word, wherever it stands
   */
  private record Sign(int form, List<String> row, boolean isCertain) {}

  /**
   * Where a text addresses its reader.
   *
   * @param start the word's first unit in the text
   * @param end after its last unit
   * @param form one of {@link #forms}
   * @param others by form, what it says in the others
   * @param isCertain whether it can be nothing else
   */
  public record Address(
      int start, int end, String form, Map<String, String> others, boolean isCertain) {
    public Address {
      others = Map.copyOf(others);
    }

    /** The same in another form, if one word can stand in the place of this one. */
    public Optional<String> in(String other) {
      return Optional.ofNullable(others.get(other));
    }
  }

  private Register(List<String> forms, Optional<String> usual, List<String> cells) {
    this.forms = List.copyOf(forms);
    this.usual = usual;
    for (int row = 0; row + forms.size() <= cells.size(); row += forms.size()) {
      List<String> words = List.copyOf(cells.subList(row, row + forms.size()));
      for (int i = 0; i < words.size(); i++) {
        String word = words.get(i);
        boolean certain = !word.startsWith("~") && !word.startsWith("^");
        if (!word.startsWith("(")) {
          Sign sign = new Sign(i, words, certain);
          Phrase.parse(word.replace("~", "")).ifPresent(phrase -> signs.add(phrase, sign));
        }
      }
    }
  }

  /** That of a locale or its language; empty if the jar has none. */
  static Optional<Register> of(LanguageTag locale) {
    WordList list = WordList.register(locale);
    List<String> forms = list.entries().getOrDefault("forms", List.of());
    return forms.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Register(
                forms,
                list.entries().getOrDefault("usual", List.of()).stream().findFirst(),
                list.entries().getOrDefault("row", List.of())));
  }

  /** The forms of address, as {@code vós}, {@code tu} and {@code vostè}. */
  public List<String> forms() {
    return forms;
  }

  /** The form of a help center that chooses none; empty: any, if it is one. */
  public Optional<String> usual() {
    return usual;
  }

  /** Where a text addresses its reader in its own words, in its order. */
  public List<Address> addresses(String text, Glossary glossary) {
    List<Address> found = new ArrayList<>();
    for (Phrases.Hit<Sign> hit : signs.find(glossary.prose(text).withoutGlosses())) {
      String word = text.substring(hit.start(), hit.end());
      Sign sign = hit.value();
      found.add(
          new Address(
              hit.start(),
              hit.end(),
              forms.get(sign.form()),
              others(word, sign),
              sign.isCertain()));
    }
    return found;
  }

  private Map<String, String> others(String word, Sign sign) {
    Map<String, String> others = new HashMap<>();
    for (int i = 0; i < forms.size(); i++) {
      String other = sign.row().get(i);
      if (i != sign.form() && !other.equals(NOTHING)) {
        String form = forms.get(i);
        Cases.like(word, MARKS.matcher(other).replaceAll(""))
            .ifPresent(same -> others.put(form, same));
      }
    }
    return others;
  }
}
