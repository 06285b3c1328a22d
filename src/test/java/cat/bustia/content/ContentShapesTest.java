package cat.bustia.content;

import cat.bustia.testing.SchemaAgreement;
import org.junit.jupiter.api.Test;

final class ContentShapesTest {
  @Test
  void the_site_agrees_with_its_published_schema() {
    SchemaAgreement.holds("site", "Settings of a help center", ContentShapes.site());
  }

  @Test
  void clients_agree_with_their_published_schema() {
    SchemaAgreement.holds(
        "client", "A mail client and the words on its screens", ContentShapes.client());
  }

  @Test
  void front_matter_agrees_with_its_published_schema() {
    SchemaAgreement.holds(
        "front-matter", "What a page says of itself", ContentShapes.frontMatter());
  }

  @Test
  void the_ledger_agrees_with_its_published_schema() {
    SchemaAgreement.holds(
        "permalinks", "Every address and heading id ever published", ContentShapes.ledger());
  }

  @Test
  void what_pictures_show_agrees_with_its_published_schema() {
    SchemaAgreement.holds(
        "picture", "The values that can be read in a picture", ContentShapes.shownValues());
  }
}
