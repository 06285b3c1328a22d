package cat.bustia.truth;

import cat.bustia.testing.SchemaAgreement;
import org.junit.jupiter.api.Test;

class DefinitionShapeTest {

  @Test
  void agrees_with_its_published_schema() {
    SchemaAgreement.holds(
        "server-definition", "Mail servers of a provider", DefinitionShape.DEFINITION);
  }
}
