package cat.bustia.output;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.output.Redirects.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RedirectsTest {
  private static Redirect redirect(String from, String to) {
    return new Redirect(from, to, "content" + to + ".md");
  }

  private static String text(Redirects redirects) {
    return new String(redirects.file().content(), StandardCharsets.UTF_8);
  }

  private static List<String> reasons(Redirects redirects) {
    return redirects.problems().stream()
        .map(problem -> problem.redirect().from() + " " + problem.reason())
        .toList();
  }

  @Test
  void writes_permanent_redirects_sorted_and_encoded() {
    Redirects redirects =
        Redirects.of(
            List.of(redirect("/vell/", "/ca/índex/"), redirect("/a b/", "/ca/nou/")), Set.of());
    assertThat(text(redirects)).isEqualTo("/a%20b/ /ca/nou/ 301\n/vell/ /ca/%C3%ADndex/ 301\n");
    assertThat(redirects.problems()).isEmpty();
  }

  @Test
  void makes_one_hop_of_a_chain() {
    Redirects redirects =
        Redirects.of(
            List.of(redirect("/a/", "/b/"), redirect("/b", "/c/"), redirect("/c/", "/d/")),
            Set.of("/d/"));
    assertThat(text(redirects)).isEqualTo("/a/ /d/ 301\n/b /d/ 301\n/c/ /d/ 301\n");
  }

  @Test
  void tells_a_circle() {
    Redirects redirects =
        Redirects.of(
            List.of(redirect("/a/", "/b/"), redirect("/b/", "/a/"), redirect("/c/", "/c/")),
            Set.of());
    assertThat(reasons(redirects))
        .containsExactly(
            "/a/ leads back to itself", "/b/ leads back to itself", "/c/ leads back to itself");
    assertThat(text(redirects)).isEmpty();
  }

  @Test
  void never_leads_away_from_a_page() {
    Redirects redirects = Redirects.of(List.of(redirect("/ca/imap", "/x/")), Set.of("/ca/imap/"));
    assertThat(reasons(redirects)).containsExactly("/ca/imap leads away from a page");
    assertThat(text(redirects)).isEmpty();
  }

  @Test
  void tells_two_targets_of_one_address() {
    Redirects redirects =
        Redirects.of(
            List.of(redirect("/a/", "/b/"), redirect("/a/", "/b/"), redirect("/a", "/c/")),
            Set.of());
    assertThat(reasons(redirects)).containsExactly("/a has another target in content/b/.md");
    assertThat(text(redirects)).isEqualTo("/a/ /b/ 301\n");
  }

  @Test
  void writes_no_control_character() {
    Redirects redirects =
        Redirects.of(
            List.of(redirect("/a\n/* /evil 301", "/b/"), redirect("/c/", "/d\r/")), Set.of());
    assertThat(reasons(redirects))
        .hasSize(2)
        .allMatch(reason -> reason.endsWith("control character"));
    assertThat(text(redirects)).isEmpty();
  }

  @Test
  void takes_as_many_and_as_long_ones_as_hosts_do() {
    List<Redirect> many = new ArrayList<>();
    for (int i = 0; i <= Redirects.MOST; i++) {
      many.add(redirect("/" + (10_000 + i), "/x"));
    }
    assertThat(Redirects.of(many.subList(0, Redirects.MOST), Set.of()).problems()).isEmpty();
    assertThat(reasons(Redirects.of(many, Set.of())))
        .containsExactly("/11000 is one more than hosts take: 1000, or 64000 bytes in all");
    int room = Redirects.LONGEST_LINE - "/ /b/ 301\n".length();
    assertThat(Redirects.of(List.of(redirect("/" + "a".repeat(room), "/b/")), Set.of()).problems())
        .isEmpty();
    assertThat(
            reasons(Redirects.of(List.of(redirect("/" + "a".repeat(room + 1), "/b/")), Set.of())))
        .hasSize(1);
  }
}
