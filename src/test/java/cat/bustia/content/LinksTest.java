package cat.bustia.content;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.content.Links.Destination;
import cat.bustia.i18n.LanguageTag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LinksTest {
  private final Page home = Pages.page("ca", "index.md");
  private final Page mail = Pages.page("ca", "clients/apple-mail.md");
  private final Page spanish = Pages.page("es", "index.md");
  private final Links links =
      new Links(new Catalog(Pages.site("ca", "es"), List.of(home, mail, spanish), Map.of()));

  @Test
  void finds_a_page_by_its_source_file() {
    assertThat(links.resolve(mail, "../index.md#tria"))
        .isEqualTo(new Destination.ToPage(home, Optional.of("tria")));
    assertThat(links.resolve(home, "clients/./apple-mail.md"))
        .isEqualTo(new Destination.ToPage(mail, Optional.empty()));
  }

  @Test
  void keeps_a_fragment_on_its_own_page() {
    assertThat(links.resolve(home, "#tria")).isEqualTo(new Destination.ToAnchor("tria"));
  }

  @Test
  void names_the_page_that_does_not_exist() {
    assertThat(links.resolve(home, "clients/mail.md"))
        .isEqualTo(new Destination.ToNothing("clients/mail.md"));
    assertThat(links.resolve(home, "clients/")).isEqualTo(new Destination.ToNothing("clients"));
  }

  @Test
  void tells_a_picture_from_a_page() {
    assertThat(links.resolve(mail, "step.png"))
        .isEqualTo(new Destination.ToFile("content/ca/clients/step.png"));
  }

  @Test
  void sees_a_link_into_another_locale() {
    assertThat(links.resolve(home, "../es/index.md"))
        .isEqualTo(new Destination.ToOtherLocale(new LanguageTag("es"), "index.md"));
  }

  @Test
  void never_climbs_out_of_the_content() {
    assertThat(links.resolve(home, "../../../etc/passwd"))
        .isEqualTo(new Destination.Outside("../../../etc/passwd"));
    assertThat(links.resolve(home, "/ca/")).isEqualTo(new Destination.Outside("/ca/"));
    assertThat(links.resolve(home, "../servers/x.yaml"))
        .isEqualTo(new Destination.Outside("../servers/x.yaml"));
  }
}
