package cat.bustia.content;

import cat.bustia.finding.Rule;
import cat.bustia.yaml.MappingShape;
import cat.bustia.yaml.ScalarShape;
import cat.bustia.yaml.Shape;
import java.util.Arrays;
import java.util.List;

/**
 * What {@code site.yaml}, client files and front matter look like, for their readers and for
 * editors.
 */
public final class ContentShapes {
  private ContentShapes() {}

  /** {@code content/site.yaml}. */
  public static MappingShape site() {
    return Shape.mapping()
        .required(
            "title",
            "The help center's name in each locale.",
            Shape.mapOf(Shape.languageTag(), Shape.text().maxLength(120)).notEmpty())
        .required(
            "baseUrl",
            "The site's address: absolute, http or https, ends in a slash.",
            Shape.pattern(
                "https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~-]+)*/",
                "an absolute http or https address that ends in `/`",
                2_000))
        .required(
            "sourceLocale", "The locale in which pages are written first.", Shape.languageTag())
        .required(
            "locales",
            "All locales, in the order of the language switcher.",
            Shape.list(Shape.languageTag()).notEmpty())
        .optional(
            "fallback",
            "By locale, the locales tried in order where a page is not translated.",
            Shape.mapOf(Shape.languageTag(), Shape.list(Shape.languageTag())))
        .optional("provider", "The provider of every page that names none.", Shape.hostname())
        .optional(
            "policies",
            "The level of a rule where it is not the rule's own.",
            Shape.mapOf(Shape.oneOf(ruleNames()), Shape.oneOf("error", "warning", "note", "off")))
        .optional("limits", "Limits on the input that the owner raises or lowers.", limits())
        .optional(
            "budgets",
            "By locale, how much of it may be stale or missing, in percent.",
            Shape.mapOf(
                Shape.languageTag(),
                Shape.mapOf(
                    Shape.oneOf("stale", "missing"),
                    Shape.pattern("(?:[0-9]{1,2}|100)%", "a share as `5%`", 4))))
        .optional("theme", "How the help center differs from the theme.", theme())
        .optional(
            "report",
            "Where readers tell of a page that does not help: `mailto:` or an address of the web,"
                + " in which `{page}`, `{locale}` and `{build}` stand for what they name.",
            Shape.pattern(
                "mailto:[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+|https://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:[/?][!-~]*)?",
                "an address that begins with `mailto:` or `https://`",
                500));
  }

  private static MappingShape theme() {
    ScalarShape colour = Shape.pattern("#[0-9A-Fa-f]{6}", "a colour as `#0b5d5b`", 7);
    return Shape.mapping()
        .optional(
            "logo",
            "An asset's name, as `logo.svg`: the picture before the help center's name.",
            Shape.pattern("[A-Za-z0-9_-][A-Za-z0-9._/-]*", "an asset's name as `logo.svg`", 100))
        .optional(
            "colours",
            "Colours by token, in the light and in the dark theme; their contrast is checked.",
            Shape.mapOf(
                Shape.oneOf(Look.TOKENS),
                Shape.mapping()
                    .required("light", "In the light theme, as `#0b5d5b`.", colour)
                    .required("dark", "In the dark theme, as `#83cfc3`.", colour)))
        .optional(
            "footer",
            "By locale, a sentence below every page.",
            Shape.mapOf(Shape.languageTag(), Shape.text().maxLength(300)));
  }

  private static MappingShape limits() {
    return Shape.mapping()
        .optional(
            "pages", "How many pages the help center has (20000).", Shape.integer(1, 1_000_000))
        .optional("pageBytes", "The size of a page, in bytes (65536).", Shape.integer(1, 1 << 20))
        .optional(
            "lineLength",
            "The length of a line, in UTF-16 units (4096).",
            Shape.integer(1, 1 << 16))
        .optional("pageDepth", "How deep lists and quotes nest (20).", Shape.integer(1, 100))
        .optional(
            "yamlBytes", "The size of a YAML file, in bytes (262144).", Shape.integer(1, 1 << 22))
        .optional("yamlDepth", "How deep YAML nests (20).", Shape.integer(1, 100))
        .optional(
            "frontMatterBytes",
            "The size of front matter, in bytes (8192).",
            Shape.integer(1, 1 << 16))
        .optional(
            "imageBytes", "The size of a picture, in bytes (5242880).", Shape.integer(1, 1 << 28))
        .optional(
            "imagePixels", "Width times height of a picture (40000000).", Shape.integer(1, 1 << 30))
        .optional(
            "renderedChars",
            "What the templates may write for one page, in UTF-16 units (4194304).",
            Shape.integer(1, 1 << 26));
  }

  private static List<String> ruleNames() {
    return Arrays.stream(Rule.values()).map(Rule::id).toList();
  }

  /** {@code content/clients/<client>.yaml}. */
  public static MappingShape client() {
    Shape perLocale = Shape.mapOf(Shape.languageTag(), Shape.text().maxLength(200)).notEmpty();
    ScalarShape subject =
        Shape.pattern(
            "(?:(?:imap|pop3|smtp)\\.)?(?:security|authentication)",
            "`security` or `authentication`, alone or after a protocol as in `pop3.security`",
            40);
    return Shape.mapping()
        .required("id", "The client's id, also the file's name.", Shape.name())
        .required("name", "The client's full name.", Shape.text().maxLength(60))
        .optional(
            "shortName",
            "The name in running text (default: the name).",
            Shape.text().maxLength(40))
        .optional(
            "article",
            "By locale, the definite article before the short name, with its blank or apostrophe.",
            Shape.mapOf(Shape.languageTag(), Shape.text().maxLength(10)))
        .optional(
            "platforms",
            "The systems that it runs on.",
            Shape.list(Shape.oneOf("windows", "macos", "linux", "ios", "android", "web")))
        .optional(
            "support",
            "Whether its maker still supports it.",
            Shape.mapping()
                .required("until", "The last day of support, as 2023-04-11.", Shape.date()))
        .optional(
            "setup",
            "From which file it sets an account up by itself: its pages then say how.",
            Shape.oneOf(Arrays.stream(Setup.values()).map(Setup::word).toList()))
        .optional(
            "words",
            "The client's own words for values: by subject, raw value and locale.",
            Shape.mapOf(subject, Shape.mapOf(Shape.name(), perLocale)))
        .optional(
            "labels",
            "Words on its screens: by key and locale.",
            Shape.mapOf(Shape.name(), perLocale))
        .optional(
            "figures",
            "Screens that pages show by `:::figure client/name`, with their values in place.",
            Shape.mapOf(Shape.name(), figure()));
  }

  private static MappingShape figure() {
    MappingShape row =
        Shape.mapping()
            .optional("label", "The key of the label beside it, or on it.", Shape.name())
            .optional(
                "value",
                "What stands in it: a value of the server that the page names for this role.",
                Shape.oneOf(Figure.Value.words()))
            .optional(
                "as", "What it looks like (default: field).", Shape.oneOf(Figure.Form.words()))
            .optional("off", "Whether a tick, choice or switch is off.", Shape.flag())
            .optional(
                "mark",
                "Whether the reader acts upon it; what holds a value is marked anyway.",
                Shape.flag());
    return Shape.mapping()
        .required("screen", "Whose windows it looks like.", Shape.oneOf(Figure.Screen.words()))
        .optional("title", "The key of the label in its title bar.", Shape.name())
        .optional("action", "The key of the label of the button in its title bar.", Shape.name())
        .optional(
            "tabs", "The keys of the labels of its tabs.", Shape.list(Shape.name()).notEmpty())
        .optional("tab", "The key of the tab that is open.", Shape.name())
        .optional(
            "protocols",
            "The protocols of the servers that have such a screen (default: all).",
            Shape.list(Shape.oneOf("imap", "pop3", "smtp")).notEmpty())
        .required(
            "rows",
            "What stands in it, from top to bottom.",
            Shape.list(row).notEmpty().atMost(40));
  }

  /** The front matter of a page. */
  public static MappingShape frontMatter() {
    return Shape.mapping()
        .required("title", "The page's title; may hold references.", Shape.text().maxLength(200))
        .required(
            "description",
            "What the page gives its reader, for search engines; may hold references.",
            Shape.text().maxLength(400))
        .optional(
            "slug",
            "The page's path below its locale (default: from the file's path).",
            Shape.text().maxLength(500))
        .optional(
            "order", "The place among its neighbours, smaller first.", Shape.integer(0, 999_999))
        .optional("client", "The id of the client that the page is about.", Shape.name())
        .optional(
            "provider",
            "The page's provider (default: the site's); `each`: the page is published once for"
                + " each.",
            Shape.hostnameOr(FrontMatter.EACH))
        .optional(
            "offers",
            "What a provider must offer for its readers to get a page of each provider: the ids of"
                + " servers, or `webmail`.",
            Shape.list(Shape.name()))
        .optional(
            "services",
            "The ids of the services that the page is valid for (default: all).",
            Shape.list(Shape.name()))
        .optional(
            "reviewed",
            "When the page was last held against the program that it describes.",
            reviewed())
        .optional(
            "aliases",
            "Former paths of the page, each redirected to it.",
            Shape.list(Shape.text().maxLength(500)))
        .optional("draft", "Whether the page is checked but not published.", Shape.flag())
        .optional(
            "layout",
            "Which template shows the page (default: page).",
            Shape.oneOf(Arrays.stream(Layout.values()).map(Layout::word).toList()))
        .optional(
            "keywords",
            "Further entries of the index from A to Z.",
            Shape.list(Shape.text().maxLength(100)))
        .optional(
            "related",
            "Source paths of pages to read next, relative to the page.",
            Shape.list(Shape.text().maxLength(500)));
  }

  private static MappingShape reviewed() {
    return Shape.mapping()
        .required("on", "The day, as 2026-11-23.", Shape.date())
        .optional("version", "The program's version, in quotes.", Shape.text().maxLength(60));
  }

  /** {@code imap-settings.png.yaml}, beside the picture {@code imap-settings.png}. */
  public static MappingShape shownValues() {
    ScalarShape key =
        Shape.pattern(
            "(?:[a-z0-9.-]+/){0,2}[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+){1,2}",
            "a fact's key as `imap.port` or `active24.com/imap.port`",
            400);
    return Shape.mapping()
        .required(
            "shows",
            "By fact, the value that can be read in the picture; a security as tls, starttls or"
                + " none, whatever the program calls it.",
            Shape.mapOf(key, Shape.text().maxLength(253)).notEmpty().atMost(100))
        .optional(
            "reviewed",
            "When the picture was last held against the program that it shows.",
            reviewed());
  }

  /** {@code content/permalinks.yaml}. */
  public static MappingShape ledger() {
    ScalarShape id = Shape.pattern("[A-Za-z][A-Za-z0-9_-]*", "a heading's id", 200);
    return Shape.mapOf(
        Shape.pattern(
            "/(?:[^/\\s\\\\\"?#]+/)*",
            "an address from the site's root, as `/ca/pop3-o-imap/`",
            1_000),
        Shape.mapping()
            .required(
                "page", "The page's path below its locale's folder.", Shape.text().maxLength(500))
            .optional("anchors", "The ids of its headings that links may use.", Shape.list(id))
            .optional("gone", "Whether the address was given up on purpose.", Shape.flag())
            .optional("goneAnchors", "Ids that were given up on purpose.", Shape.list(id)));
  }
}
