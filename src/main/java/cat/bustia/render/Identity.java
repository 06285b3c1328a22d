package cat.bustia.render;

import cat.bustia.content.Page;
import cat.bustia.content.Site;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Nearest;
import cat.bustia.finding.Rule;
import cat.bustia.i18n.Direction;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.output.CacheClass;
import cat.bustia.output.OutputFile;
import cat.bustia.source.Located;
import cat.bustia.truth.Facts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * By what a help center is known: its logo, colours and footer, and what browsers and other sites
 * show of it, icons, manifest and picture.
 */
final class Identity {
  private static final String ICON = "icon.svg";
  private static final String FAVICON = "favicon.ico";

  private final Site site;
  private final Palette palette;
  private final Addresses addresses;
  private final Assets assets;
  private final String truth;

  /**
   * @param facts all that pages can state
   */
  Identity(Site site, Palette palette, Addresses addresses, Assets assets, Facts facts) {
    this.site = site;
    this.palette = palette;
    this.addresses = addresses;
    this.assets = assets;
    this.truth = digest(facts);
  }

  private static String digest(Facts facts) {
    StringBuilder all = new StringBuilder();
    facts
        .all()
        .forEach(fact -> all.append(fact.key()).append('=').append(fact.value()).append('\n'));
    return AssetName.digest(all.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The link by which readers tell of a page that does not help; absent where the site gives no
   * address. It names the page, and digests of the definitions and of the page's source.
   */
  Optional<String> report(Page page, LocaleView view) {
    return site.report()
        .map(
            to -> {
              String source = AssetName.digest(page.file().text().getBytes(StandardCharsets.UTF_8));
              Map<String, String> known = new LinkedHashMap<>();
              known.put("page", addresses.absolute(page));
              known.put("locale", page.locale().text());
              known.put("build", truth + "-" + source);
              String subject =
                  view.messages().text("report.subject", Map.of("title", view.title(page)));
              return ReportLink.of(to.value(), known, subject);
            });
  }

  /** What {@code site.yaml} asks for and cannot have. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(palette.findings());
    site.look()
        .logo()
        .filter(logo -> !assets.paths().containsKey(logo.value()))
        .ifPresent(logo -> findings.add(unknown(logo)));
    return findings;
  }

  private Finding unknown(Located<String> logo) {
    List<String> near = Nearest.names(logo.value(), List.copyOf(assets.paths().keySet()));
    return Finding.of(
            Rule.INVALID_CONFIGURATION, logo.place(), "there is no asset `" + logo.value() + "`")
        .help(
            near.isEmpty()
                ? "put the file below `assets/`"
                : "did you mean `" + String.join("`, `", near) + "`?")
        .build();
  }

  /** What templates see as parts of {@code site}. */
  Map<String, Object> of(LanguageTag locale) {
    Map<String, Object> model = new HashMap<>();
    String logo = site.look().logo().map(Located::value).orElse(ICON);
    model.put("logo", addresses.link(assets.paths().getOrDefault(logo, logo)));
    model.put("favicon", addresses.link(FAVICON));
    model.put("manifest", addresses.link(manifest(locale)));
    palette.colour("paper").ifPresent(paper -> model.put("paper", paper));
    Optional.ofNullable(assets.paths().get(Theme.picture(locale.text())))
        .or(() -> Optional.ofNullable(assets.paths().get(Theme.picture(locale.language()))))
        .ifPresent(picture -> model.put("picture", addresses.absolute(picture)));
    Optional.ofNullable(site.look().footer().get(locale))
        .or(() -> Optional.ofNullable(site.look().footer().get(site.sourceLocale())))
        .ifPresent(footer -> model.put("footer", footer.value()));
    return model;
  }

  private static String manifest(LanguageTag locale) {
    return locale + "/site.webmanifest";
  }

  /** A manifest for each locale, and the icon for browsers that ask at the root. */
  List<OutputFile> files(Collection<LocaleView> views) {
    List<OutputFile> files = new ArrayList<>();
    for (OutputFile asset : assets.files()) {
      if (asset.path().equals(assets.paths().get(FAVICON))) {
        files.add(
            new OutputFile(
                FAVICON,
                asset.content(),
                asset.type(),
                CacheClass.SHORT,
                List.of(),
                asset.origin()));
      }
    }
    for (LocaleView view : views) {
      files.add(
          new OutputFile(
              manifest(view.locale()),
              manifest(view).getBytes(StandardCharsets.UTF_8),
              AssetName.type(manifest(view.locale())),
              CacheClass.SHORT,
              List.of(),
              "content/site.yaml"));
    }
    return files;
  }

  /** W3C, Web Application Manifest. A help center opens in the browser: nobody installs it. */
  private String manifest(LocaleView view) {
    StringBuilder out = new StringBuilder("{");
    property("name", view.title(), out);
    property("lang", view.locale().text(), out);
    property("dir", Direction.of(view.locale()).word(), out);
    property("start_url", addresses.home(view.locale()), out);
    property("scope", addresses.home(view.locale()), out);
    property("display", "browser", out);
    palette
        .colour("paper")
        .ifPresent(
            paper -> {
              property("background_color", paper.getOrDefault("light", ""), out);
              property("theme_color", paper.getOrDefault("light", ""), out);
            });
    out.append(",\"icons\":[");
    icon("icon-192.png", 192, out);
    icon("icon-512.png", 512, out);
    return out.append("]}\n").toString();
  }

  private void icon(String name, int size, StringBuilder out) {
    out.append(out.charAt(out.length() - 1) == '[' ? "{" : ",{");
    property("src", addresses.link(assets.paths().getOrDefault(name, name)), out);
    property("sizes", size + "x" + size, out);
    property("type", AssetName.type(name), out);
    out.append('}');
  }

  private static void property(String name, String value, StringBuilder out) {
    out.append(out.charAt(out.length() - 1) == '{' ? "" : ",");
    Json.string(name, out);
    out.append(':');
    Json.string(value, out);
  }
}
