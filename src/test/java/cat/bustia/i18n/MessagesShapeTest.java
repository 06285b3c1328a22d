package cat.bustia.i18n;

import cat.bustia.testing.SchemaAgreement;
import org.junit.jupiter.api.Test;

final class MessagesShapeTest {
  @Test
  void agrees_with_its_published_schema() {
    SchemaAgreement.holds(
        "messages", "Interface strings of a locale, ICU MessageFormat", MessagesReader.shape());
  }
}
