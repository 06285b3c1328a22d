package cat.bustia.render;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.i18n.LanguageTag;
import org.junit.jupiter.api.Test;

class AddressesTest {

  @Test
  void puts_the_base_urls_path_before_links() {
    Addresses addresses = new Addresses("https://example.cat/ajuda/");
    assertThat(addresses.link("assets/a.css")).isEqualTo("/ajuda/assets/a.css");
    assertThat(addresses.home(new LanguageTag("ca"))).isEqualTo("/ajuda/ca/");
    assertThat(addresses.absolute("ca/")).isEqualTo("https://example.cat/ajuda/ca/");
  }

  @Test
  void percent_encodes_what_an_address_may_not_hold() {
    assertThat(Addresses.encode("ca/configuració \"x\"/"))
        .isEqualTo("ca/configuraci%C3%B3%20%22x%22/");
  }
}
