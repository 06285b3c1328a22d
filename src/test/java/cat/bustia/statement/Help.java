package cat.bustia.statement;

import cat.bustia.check.PageView;
import cat.bustia.check.SiteView;
import cat.bustia.check.rules.StatementRules;
import cat.bustia.content.Catalog;
import cat.bustia.content.Client;
import cat.bustia.content.ClientReader;
import cat.bustia.content.Ledger;
import cat.bustia.content.Page;
import cat.bustia.content.PageReader;
import cat.bustia.content.Pictures;
import cat.bustia.content.Site;
import cat.bustia.content.SiteReader;
import cat.bustia.finding.Finding;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.markdown.Document;
import cat.bustia.markdown.MarkdownReader;
import cat.bustia.source.Limits;
import cat.bustia.source.SourceFile;
import cat.bustia.truth.Facts;
import cat.bustia.truth.Truth;
import cat.bustia.truth.TruthReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A help center of one definition or several, of whose pages the statements and their findings are
 * wanted.
 */
public final class Help {
  public static final String POSTA =
      """
      id: posta.example
      name: Posta
      domains: [posta.example]
      webmail: https://web.posta.example/
      servers:
        imap: {host: in.posta.example, port: 993, security: tls, username: "{address}"}
        pop3: {host: in.posta.example, port: 995, security: tls, username: "{address}"}
        smtp: {host: out.posta.example, port: 587, security: starttls, username: "{address}"}
      hosts:
        - {host: web.posta.example, use: webmail}
      retired:
        - {host: mail.posta.example, replacedBy: imap.host}
        - {protocol: smtp, port: 25, replacedBy: smtp.port}
      """;

  public static final String OUTLOOK =
      """
      id: outlook-2013
      name: Microsoft Outlook 2013
      shortName: Outlook 2013
      platforms: [windows]
      words:
        security: {tls: {en: SSL}, starttls: {en: TLS}, none: {en: None}}
      labels:
        port: {en: Port, ca: Port}
        security: {en: Connection security}
      """;

  private final SiteView site;
  private final StatementFinder finder;
  private final MarkdownReader markdown = new MarkdownReader();
  private final PageReader reader = new PageReader(Limits.DEFAULT);

  public Help(String definition, String... clients) {
    this(List.of(definition), clients);
  }

  /** A help center of several providers, and of none by itself. */
  public static Help of(String... definitions) {
    return new Help(List.of(definitions));
  }

  private Help(List<String> definitions, String... clients) {
    SourceFile file =
        SourceFile.of(
            "content/site.yaml",
            """
            title: {ca: Ajuda}
            baseUrl: https://ajuda.posta.example/
            sourceLocale: ca
            locales: [ca, es, en, fr, de, it, pt, nl, gl, eu, ro, cs, sk, pl, hu, sv, da, nb, fi, el,
              ru, uk, tr, ar, he, fa, hi, th, zh, zh-Hant, ja, ko]
            """);
    Site read = SiteReader.read(file).site().orElseThrow();
    List<SourceFile> files = new ArrayList<>();
    for (String definition : definitions) {
      String id = definition.lines().findFirst().orElseThrow().substring("id: ".length());
      files.add(SourceFile.of("content/servers/" + id + ".yaml", definition));
    }
    Truth truth = TruthReader.read(files, Limits.DEFAULT).truth();
    Map<String, Client> known = new TreeMap<>();
    for (String client : clients) {
      Client one =
          ClientReader.read(SourceFile.of("content/clients/x.yaml", client), Limits.DEFAULT)
              .client()
              .orElseThrow();
      known.put(one.id(), one);
    }
    Catalog catalog = new Catalog(read, List.of(), known, Ledger.empty(), truth.providers());
    site =
        SiteView.of(
            catalog, truth, Facts.of(truth), new Pictures(List.of(), List.of()), Optional.empty());
    finder = new StatementFinder(truth, catalog, site.references());
  }

  public SiteView site() {
    return site;
  }

  public StatementFinder finder() {
    return finder;
  }

  public Page page(String locale, String front, String body) {
    return pageOf(locale, "---\ntitle: Ajuda\ndescription: Paraules\n" + front + "---\n\n" + body);
  }

  /** A page of this whole text. */
  public Page pageOf(String locale, String text) {
    SourceFile file = SourceFile.of("content/" + locale + "/page.md", text);
    return reader.read(new LanguageTag(locale), "page.md", file).page();
  }

  public Document document(Page page) {
    return markdown.read(page.file(), page.bodyStart(), Limits.DEFAULT).document();
  }

  public List<Statement> statements(Page page) {
    return finder.find(page, document(page));
  }

  public List<Finding> findings(Page page) {
    Document document = document(page);
    List<Finding> findings = new ArrayList<>();
    PageView view = PageView.of(page, document, finder.find(page, document), site);
    new StatementRules().check(view, findings::add);
    return findings;
  }

  /** The findings of a body, each as {@code wrong-port 995}. */
  public List<String> report(String locale, String body) {
    return report(page(locale, "", body));
  }

  public List<String> report(Page page) {
    return findings(page).stream()
        .map(finding -> finding.rule().id() + " " + finding.actual().orElse(""))
        .toList();
  }
}
