package cat.bustia.autoconfig;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.source.Located;
import cat.bustia.source.SourceFile;
import java.util.List;
import java.util.Optional;

/** Reads what autoconfig files state of servers; a broken file is a finding. */
public final class AutoconfigReader {

  /** What was read, or why nothing was. */
  public sealed interface Result {
    /** The file's content. */
    record Read(Autoconfig config) implements Result {}

    /** The file is no autoconfig file. */
    record Broken(Finding finding) implements Result {}
  }

  private AutoconfigReader() {}

  /** Reads a file; blanks around values do not count. */
  public static Result read(SourceFile file) {
    Document.Result result = Document.read(file, Rule.INVALID_CONFIGURATION);
    if (result instanceof Document.Result.Broken broken) {
      return new Result.Broken(broken.finding());
    }
    return new Result.Read(config(((Document.Result.Read) result).document()));
  }

  private static Autoconfig config(Document document) {
    XmlElement provider = document.provider();
    return new Autoconfig(
        document.file(),
        document.id(),
        provider.children("domain").stream().map(XmlElement::text).toList(),
        text(provider, "displayName"),
        // Beside the provider, where the format has it, or in it, where some files do.
        document
            .root()
            .child("webMail")
            .or(() -> provider.child("webMail"))
            .flatMap(webMail -> webMail.child("loginPage"))
            .flatMap(page -> page.attribute("url")),
        provider.children().stream()
            .filter(
                child ->
                    child.name().equals("incomingServer") || child.name().equals("outgoingServer"))
            .map(AutoconfigReader::entry)
            .toList());
  }

  private static Autoconfig.Entry entry(XmlElement server) {
    List<Located<String>> methods =
        server.children("authentication").stream().map(XmlElement::text).toList();
    return new Autoconfig.Entry(
        server.attribute("type").map(Located::value).orElse(""),
        text(server, "hostname"),
        text(server, "port"),
        text(server, "socketType"),
        text(server, "username"),
        methods,
        server.place());
  }

  private static Optional<Located<String>> text(XmlElement element, String name) {
    return element.child(name).map(XmlElement::text);
  }
}
