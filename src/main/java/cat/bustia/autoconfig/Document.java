package cat.bustia.autoconfig;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.source.Located;
import cat.bustia.source.Place;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * An autoconfig file as it stands: one provider with an id, whatever else may be odd.
 *
 * @param root {@code clientConfig}
 * @param provider {@code emailProvider}
 * @param id of the provider; not empty
 * @param before the comments before the root
 * @param after the comments after it
 */
record Document(
    SourceFile file,
    XmlElement root,
    XmlElement provider,
    Located<String> id,
    List<String> before,
    List<String> after) {

  /** What was read, or why nothing was. */
  sealed interface Result {
    /** The file is an autoconfig file. */
    record Read(Document document) implements Result {}

    /** The file is none. */
    record Broken(Finding finding) implements Result {}
  }

  Document {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /**
   * Reads a file.
   *
   * @param rule reports what is no autoconfig file
   */
  static Result read(SourceFile file, Rule rule) {
    XmlReader.Result xml = XmlReader.read(file);
    if (xml.refusal().isPresent()) {
      Located<String> refusal = xml.refusal().get();
      return broken(rule, refusal.place(), refusal.value());
    }
    Optional<XmlElement> root = xml.root();
    if (root.isEmpty() || !root.get().name().equals("clientConfig")) {
      return broken(
          rule,
          root.map(XmlElement::place).orElse(file.at(Span.at(0))),
          "its root is not `clientConfig`");
    }
    List<XmlElement> providers = root.get().children("emailProvider");
    Optional<Located<String>> id =
        providers.stream()
            .findFirst()
            .flatMap(provider -> provider.attribute("id"))
            .filter(value -> !value.value().isEmpty());
    if (id.isEmpty()) {
      return broken(
          rule,
          providers.isEmpty() ? root.get().place() : providers.get(0).place(),
          "it has no `emailProvider` with an `id`");
    }
    if (providers.size() > 1) {
      return new Result.Broken(
          finding(rule, providers.get(1).place(), "it has more than one `emailProvider`")
              .related(id.get().place(), "the first one is here")
              .build());
    }
    return new Result.Read(
        new Document(file, root.get(), providers.get(0), id.get(), xml.before(), xml.after()));
  }

  private static Result broken(Rule rule, Place place, String why) {
    return new Result.Broken(finding(rule, place, why).build());
  }

  private static Finding.Builder finding(Rule rule, Place place, String why) {
    return Finding.of(rule, place, "`" + place.file().path() + "` is no autoconfig file: " + why)
        .help("name a Mozilla autoconfig file, as config-v1.1.xml or one of the public database");
  }
}
