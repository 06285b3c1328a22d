package cat.bustia.glossary;

import cat.bustia.testing.SchemaAgreement;
import org.junit.jupiter.api.Test;

final class GlossaryShapeTest {
  @Test
  void the_glossary_agrees_with_its_published_schema() {
    SchemaAgreement.holds(
        "glossary",
        "Preferred and forbidden words, and how readers are addressed",
        GlossaryShape.glossary());
  }
}
