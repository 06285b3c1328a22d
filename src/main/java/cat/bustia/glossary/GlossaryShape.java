package cat.bustia.glossary;

import cat.bustia.yaml.MappingShape;
import cat.bustia.yaml.ScalarShape;
import cat.bustia.yaml.Shape;

/** What {@code content/glossary.yaml} looks like, for its reader and for editors. */
public final class GlossaryShape {
  private static final int MOST_TERMS = 2_000;
  private static final int MOST_WORDS = 200;

  private GlossaryShape() {}

  public static MappingShape glossary() {
    ScalarShape word = Shape.text().maxLength(100);
    return Shape.mapping()
        .optional(
            "register",
            "By locale, how readers are addressed: `vós` or `tu` in Catalan, `usted` or `tú` in Spanish.",
            Shape.mapOf(Shape.languageTag(), Shape.text().maxLength(30)))
        .optional(
            "names",
            "Names that are no words of any language, in their own letter case; those of providers,"
                + " services and clients are known.",
            Shape.list(word))
        .optional(
            "terms",
            "What the help center has one word for, by a name of your own.",
            Shape.mapOf(Shape.name(), term(word)).atMost(MOST_TERMS));
  }

  private static MappingShape term(ScalarShape word) {
    return Shape.mapping()
        .optional("meaning", "What the term stands for.", Shape.text().maxLength(300))
        .required(
            "words",
            "By locale, how it is said; what holds for a language holds for its regions.",
            Shape.mapOf(Shape.languageTag(), usage(word)).notEmpty());
  }

  private static MappingShape usage(ScalarShape word) {
    return Shape.mapping()
        .required("preferred", "The word to write.", word)
        .optional(
            "forms",
            "Its other forms, and words that are as good. A star stands for any letters before or after a"
                + " word.",
            Shape.list(word))
        .optional(
            "forbidden",
            "By word not to write, likewise, what can stand in its place whatever is around it;"
                + " nothing (~) where that depends.",
            Shape.mapOf(word, Shape.nullOr(word)).atMost(MOST_WORDS))
        .optional("note", "When to write what.", Shape.text().maxLength(300))
        .optional("source", "Who says so.", Shape.text().maxLength(200));
  }
}
