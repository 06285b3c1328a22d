package cat.bustia.build;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.autoconfig.AutoconfigReader;
import cat.bustia.autoconfig.Disagreements;
import cat.bustia.source.Limits;
import cat.bustia.source.SourceFile;
import cat.bustia.truth.Truth;
import cat.bustia.truth.TruthReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that a built site offers to mail clients, and the pages that lead to them. */
final class ExportedSiteTest {
  private static final Path OWN = Path.of("").toAbsolutePath();
  private static final String CONFIG = ".well-known/autoconfig/mail/config-v1.1.xml";

  @TempDir private Path folder = Path.of("");

  private BuiltSite own() throws Exception {
    return BuiltSite.of(OWN, folder.resolve("site"), "https://ajuda.example.cat/");
  }

  @Test
  void says_to_clients_what_our_own_definition_says() throws Exception {
    BuiltSite site = own();
    String definition = "content/servers/active24.com.yaml";
    Truth truth =
        TruthReader.read(
                List.of(SourceFile.of(definition, Files.readString(OWN.resolve(definition)))),
                Limits.DEFAULT)
            .truth();
    for (String path : List.of(CONFIG, "mail/config-v1.1.xml", "autoconfig/active24.com.xml")) {
      AutoconfigReader.Result result = AutoconfigReader.read(SourceFile.of(path, site.text(path)));
      assertThat(result).isInstanceOf(AutoconfigReader.Result.Read.class);
      assertThat(Disagreements.between(truth, ((AutoconfigReader.Result.Read) result).config()))
          .isEmpty();
    }
  }

  @Test
  void leads_clients_to_pages_that_show_how_to_receive_and_to_send() throws Exception {
    BuiltSite site = own();
    Document config = org.jsoup.Jsoup.parse(site.text(CONFIG), "", Parser.xmlParser());
    assertThat(config.select("documentation")).isNotEmpty();
    config
        .select("documentation")
        .forEach(
            documentation -> {
              String url = documentation.attr("url");
              assertThat(url).startsWith(site.base());
              Document page = site.page(url.substring(site.base().length()));
              assertThat(BuiltSite.standsIn(page)).isFalse();
              assertThat(page.select("html").attr("lang"))
                  .startsWith(documentation.select("descr").attr("lang"));
              assertThat(page.select("h1").text()).isEqualTo(documentation.select("descr").text());
            });
  }

  @Test
  void offers_on_the_page_of_a_client_what_it_can_do_by_itself() throws Exception {
    BuiltSite site = own();
    int offers = 0;
    for (Map.Entry<String, Document> page : site.pages().entrySet()) {
      for (var link : page.getValue().select(".setup a")) {
        offers++;
        String path = link.attr("href").substring(site.root().length());
        assertThat(site.text(path)).as(page.getKey()).contains("com.apple.mail.managed");
      }
    }
    assertThat(offers).isPositive();
    assertThat(site.page("ca/configurar-thunderbird/").select(".setup")).hasSize(1);
    assertThat(site.page("ca/configurar-outlook-2013/").select(".setup")).isEmpty();
    assertThat(site.text("_headers"))
        .contains("/downloads/*\n")
        .contains("  Content-Type: application/x-apple-aspen-config\n");
  }

  @Test
  void offers_no_profile_of_a_server_that_a_service_of_the_page_does_not_have() throws Exception {
    write(
        "site.yaml",
        "title: {en: Help}\nbaseUrl: https://help.example/\nsourceLocale: en\nlocales: [en]\n");
    write(
        "servers/posta.example.yaml",
        """
        id: posta.example
        name: Posta
        domains: [posta.example]
        servers:
          imap: {host: in.posta.example, port: 993, security: tls, username: "{address}"}
          pop3: {host: in.posta.example, port: 995, security: tls, username: "{address}"}
          smtp: {host: out.posta.example, port: 587, security: starttls, username: "{address}"}
        services:
          small: {name: Small}
          plus: {name: Plus, servers: {pop3: null}}
        """);
    write("clients/mail.yaml", "id: mail\nname: Mail\nsetup: apple-profile\n");
    write("en/index.md", front("Help", "layout: home\n"));
    write("en/small.md", front("Mail for Small", "client: mail\nservices: [small]\n"));
    write("en/all.md", front("Mail for all", "client: mail\n"));
    BuiltSite site =
        BuiltSite.of(folder.resolve("project"), folder.resolve("tiny"), "https://help.example/");
    assertThat(site.page("en/small/").select(".setup a").eachAttr("href"))
        .containsExactly(
            "/downloads/posta.example-imap.mobileconfig",
            "/downloads/posta.example-pop3.mobileconfig");
    assertThat(site.page("en/all/").select(".setup a").eachAttr("href"))
        .containsExactly("/downloads/posta.example-imap.mobileconfig");
  }

  @Test
  void shows_administrators_the_records_of_the_zone_file_each_value_with_its_source()
      throws Exception {
    BuiltSite site = own();
    String zone =
        site.text("dns/active24.com.zone")
            .lines()
            .filter(line -> line.startsWith("_"))
            .collect(Collectors.joining("\n"));
    int pages = 0;
    for (Document page : site.pages().values()) {
      for (var records : page.select(".records:has(.fact) pre")) {
        pages++;
        assertThat(records.wholeText().strip()).isEqualTo(zone);
        assertThat(records.select(".fact").eachAttr("data-fact"))
            .containsExactly(
                "active24.com/imap.port",
                "active24.com/imap.host",
                "active24.com/pop3.port",
                "active24.com/pop3.host",
                "active24.com/smtp.port",
                "active24.com/smtp.host");
      }
      for (String link : page.select(".files a, .records a").eachAttr("href")) {
        assertThat(site.text(link.substring(site.root().length()))).isNotEmpty();
      }
    }
    assertThat(pages).isEqualTo(8);
  }

  @Test
  void shows_on_a_providers_page_what_its_own_domains_need() throws Exception {
    write(
        "site.yaml",
        "title: {en: Help}\nbaseUrl: https://help.example/\nsourceLocale: en\nlocales: [en]\n"
            + "provider: posta.example\n");
    for (String id : List.of("posta.example", "altra.example")) {
      write(
          "servers/" + id + ".yaml",
          """
          id: ID
          name: Name
          domains: [ID, b.ID]
          servers:
            imap: {host: in.ID, port: 993, security: tls, username: "{address}"}
            pop3: {host: "pop.{domain}", port: 995, security: tls, username: "{address}"}
            smtp: {host: out.ID, port: 587, security: starttls, username: "{address}"}
          services:
            plus: {name: Plus, servers: {smtp: {port: 465, security: tls}}}
            small: {name: Small}
          """
              .replace("ID", id));
    }
    write("en/index.md", front("Help", "layout: home\n"));
    String blocks = ":::records\n:::\n\n:::files\nWhat to serve.\n:::\n";
    write("en/own.md", front("Own", "") + blocks);
    write("en/other.md", front("Other", "provider: altra.example\nservices: [plus]\n") + blocks);
    BuiltSite site =
        BuiltSite.of(folder.resolve("project"), folder.resolve("two"), "https://help.example/");
    Document other = site.page("en/other/");
    assertThat(other.select(".records figcaption").eachText())
        .containsExactly(
            "SRV records: altra.example",
            "SRV records: b.altra.example",
            "Alias for automatic configuration: altra.example",
            "Alias for automatic configuration: b.altra.example");
    assertThat(other.select(".records .fact").eachAttr("data-fact"))
        .contains("altra.example/smtp.port")
        .doesNotContain("altra.example/plus/smtp.port");
    assertThat(other.select(".records pre").get(1).wholeText())
        .contains("_pop3s._tcp.b.altra.example. 3600 IN SRV 10 1 995 pop.b.altra.example.");
    assertThat(other.select(".files a").eachText())
        .contains("autoconfig/b.altra.example.xml")
        .noneMatch(path -> path.contains("autodiscover"));
    assertThat(other.text()).contains("What to serve.");
    assertThat(site.page("en/own/").select(".files code").eachText())
        .contains("https://autodiscover.b.posta.example/autodiscover/autodiscover.xml");
  }

  private static String front(String title, String more) {
    return "---\ntitle: " + title + "\ndescription: Words\n" + more + "---\n\nWords.\n";
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve("project/content").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
