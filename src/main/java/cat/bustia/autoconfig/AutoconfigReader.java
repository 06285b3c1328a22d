package cat.bustia.autoconfig;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.source.Located;
import cat.bustia.source.Place;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads autoconfig files, without DTDs and external entities; a broken one is a finding. */
public final class AutoconfigReader {
  private static final int DEEPEST = 32;

  private final SourceFile file;
  private final Deque<String> open = new ArrayDeque<>();
  private final List<Autoconfig.Entry> servers = new ArrayList<>();
  private final List<Located<String>> domains = new ArrayList<>();
  private final Map<String, Located<String>> provider = new HashMap<>();
  private @Nullable Fields server;

  /** What was read, or why nothing was. */
  public sealed interface Result {
    /** The file's content. */
    record Read(Autoconfig config) implements Result {}

    /** The file is no autoconfig file. */
    record Broken(Finding finding) implements Result {}
  }

  /** A server whose element is still open. */
  private record Fields(
      String type, Place place, Map<String, Located<String>> values, List<Located<String>> ways) {}

  private AutoconfigReader(SourceFile file) {
    this.file = file;
  }

  /** Reads a file; blanks around values do not count. */
  public static Result read(SourceFile file) {
    return new AutoconfigReader(file).read();
  }

  private Result read() {
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(trimmed()));
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD) {
          return broken("a document type has no place in it", at(xml.getLocation()));
        } else if (event == XMLStreamConstants.START_ELEMENT) {
          start(xml);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          end();
        }
        if (open.size() > DEEPEST) {
          return broken("its elements nest too deep", at(xml.getLocation()));
        }
      }
    } catch (XMLStreamException e) {
      Location where = e.getLocation();
      return broken("it is not well-formed XML", where == null ? Span.at(0) : at(where));
    }
    Located<String> id = provider.get("id");
    if (id == null) {
      return broken("it has no `emailProvider` with an `id`", Span.at(0));
    }
    return new Result.Read(
        new Autoconfig(
            file,
            id,
            domains,
            Optional.ofNullable(provider.get("displayName")),
            Optional.ofNullable(provider.get("webmail")),
            servers));
  }

  /** Published files begin with blank lines now and then, before the declaration. */
  private String trimmed() {
    String text = file.text();
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    // Comments keep the lines: blanks before a declaration are no XML.
    return text.startsWith("<?xml", start) ? declarationAsComment(text, start) : text;
  }

  private static String declarationAsComment(String text, int start) {
    int end = text.indexOf("?>", start);
    return end < 0
        ? text
        : text.substring(0, start) + " ".repeat(end + 2 - start) + text.substring(end + 2);
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    return factory;
  }

  private Result broken(String why, Span where) {
    return new Result.Broken(
        Finding.of(
                Rule.INVALID_CONFIGURATION,
                file.at(where),
                "`" + file.path() + "` is no autoconfig file: " + why)
            .help(
                "name a Mozilla autoconfig file, as config-v1.1.xml or one of the public database")
            .build());
  }

  private Span at(Location location) {
    int line = Math.min(Math.max(location.getLineNumber(), 1), file.lineCount());
    Span whole = file.line(line);
    return Span.at(
        Math.min(whole.start() + Math.max(location.getColumnNumber() - 1, 0), whole.end()));
  }

  private void start(XMLStreamReader xml) {
    String name = xml.getLocalName();
    int after = at(xml.getLocation()).start();
    int tag = Math.max(file.text().lastIndexOf('<', Math.max(after - 1, 0)), 0);
    Span span = new Span(tag, Math.max(after, tag));
    String parent = open.isEmpty() ? "" : open.getLast();
    open.addLast(name);
    switch (name) {
      case "incomingServer", "outgoingServer" -> {
        String type = Optional.ofNullable(xml.getAttributeValue(null, "type")).orElse("");
        server = new Fields(type, file.at(span), new HashMap<>(), new ArrayList<>());
      }
      case "emailProvider" -> attribute(xml, "id", "id", span);
      case "loginPage" -> attribute(xml, "url", "webmail", span);
      case "domain" -> domains.add(text(after));
      case "displayName" -> provider.putIfAbsent(name, text(after));
      case "authentication" -> ofServer(parent, fields -> fields.ways().add(text(after)));
      case "hostname", "port", "socketType", "username" ->
          ofServer(parent, fields -> fields.values().putIfAbsent(name, text(after)));
      default -> {}
    }
  }

  private void ofServer(String parent, java.util.function.Consumer<Fields> use) {
    Fields fields = server;
    if (fields != null && parent.endsWith("Server")) {
      use.accept(fields);
    }
  }

  private void attribute(XMLStreamReader xml, String name, String key, Span tag) {
    String value = xml.getAttributeValue(null, name);
    if (value != null) {
      int found = file.text().indexOf(value, tag.start());
      boolean inside = found >= 0 && found + value.length() <= tag.end();
      Span span = inside ? new Span(found, found + value.length()) : tag;
      provider.putIfAbsent(key, new Located<>(value.strip(), file.at(span)));
    }
  }

  /** The text of an element of which nothing else is known but where its start tag ends. */
  private Located<String> text(int start) {
    String text = file.text();
    int close = text.indexOf("</", start);
    int end = close < 0 ? text.length() : close;
    int from = start;
    while (from < end && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    Span span = new Span(from, end);
    return new Located<>(plain(file.slice(span)), file.at(span));
  }

  /** The five entities that XML has without a DTD (XML 1.0, 4.6). */
  private static String plain(String raw) {
    return raw.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
  }

  private void end() {
    String name = open.removeLast();
    Fields fields = server;
    if (fields != null && name.endsWith("Server") && !name.equals("chatServer")) {
      Map<String, Located<String>> values = fields.values();
      servers.add(
          new Autoconfig.Entry(
              fields.type(),
              Optional.ofNullable(values.get("hostname")),
              Optional.ofNullable(values.get("port")),
              Optional.ofNullable(values.get("socketType")),
              Optional.ofNullable(values.get("username")),
              fields.ways(),
              fields.place()));
      server = null;
    }
  }
}
