package cat.bustia.render;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.content.Catalog;
import cat.bustia.content.Page;
import cat.bustia.content.PageReader;
import cat.bustia.content.Site;
import cat.bustia.content.SiteReader;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.output.OutputFile;
import cat.bustia.source.Limits;
import cat.bustia.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class SitemapTest {
  private static final int LARGE = 1 << 20;

  private static List<OutputFile> files(int pages, int mostPages, int mostBytes) {
    Site site =
        SiteReader.read(
                SourceFile.of(
                    "content/site.yaml",
                    """
                    title: {ca: Ajuda}
                    baseUrl: https://ajuda.example/correu/
                    sourceLocale: ca
                    locales: [ca]
                    """))
            .site()
            .orElseThrow();
    List<Page> all = new ArrayList<>();
    for (int i = 0; i < pages; i++) {
      String name = "p" + i + ".md";
      SourceFile file = SourceFile.of("content/ca/" + name, "---\ntitle: T\ndescription: D\n---\n");
      all.add(new PageReader(Limits.DEFAULT).read(new LanguageTag("ca"), name, file).page());
    }
    Addresses addresses = new Addresses(site.baseUrl());
    Alternates alternates = new Alternates(new Catalog(site, all, Map.of()), addresses);
    return Sitemap.of(all, addresses, alternates, mostPages, mostBytes);
  }

  private static Document xml(OutputFile file) {
    String text = new String(file.content(), StandardCharsets.UTF_8);
    return Jsoup.parse(text, "", Parser.xmlParser());
  }

  @Test
  void is_one_file_while_it_may_be() {
    List<OutputFile> files = files(3, 3, LARGE);
    assertThat(files).extracting(OutputFile::path).containsExactly("sitemap.xml");
    assertThat(xml(files.get(0)).select("urlset > url > loc").eachText())
        .containsExactly(
            "https://ajuda.example/correu/ca/p0/",
            "https://ajuda.example/correu/ca/p1/",
            "https://ajuda.example/correu/ca/p2/");
  }

  @Test
  void is_an_index_of_files_that_hold_every_page_once() {
    List<OutputFile> files = files(7, 3, LARGE);
    assertThat(files)
        .extracting(OutputFile::path)
        .containsExactly("sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml");
    assertThat(xml(files.get(0)).select("sitemapindex > sitemap > loc").eachText())
        .containsExactly(
            "https://ajuda.example/correu/sitemap-1.xml",
            "https://ajuda.example/correu/sitemap-2.xml",
            "https://ajuda.example/correu/sitemap-3.xml");
    List<String> listed = new ArrayList<>();
    for (OutputFile part : files.subList(1, 4)) {
      List<String> pages = xml(part).select("urlset > url > loc").eachText();
      assertThat(pages).hasSizeBetween(1, 3);
      listed.addAll(pages);
    }
    assertThat(listed).hasSize(7).doesNotHaveDuplicates();
  }

  @Test
  void keeps_each_file_below_the_size_that_it_may_have() {
    List<OutputFile> files = files(40, 1000, 2000);
    assertThat(files).hasSizeGreaterThan(3);
    assertThat(files.subList(1, files.size())).allMatch(file -> file.content().length <= 2000);
  }

  @Test
  void lists_nothing_in_one_file_where_there_is_nothing() {
    assertThat(files(0, 3, LARGE)).extracting(OutputFile::path).containsExactly("sitemap.xml");
  }
}
