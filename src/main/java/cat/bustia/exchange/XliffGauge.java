package cat.bustia.exchange;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks through an XLIFF file before the library may read it: no document type, bounded depth and
 * units, a version that is read, ids that are given once. It remembers where each unit stands.
 */
final class XliffGauge {
  private static final String CORE = "urn:oasis:names:tc:xliff:document:2.0";
  private static final Set<String> VERSIONS = Set.of("2.0", "2.1");
  private static final Set<String> CODES = Set.of("ph", "pc", "sc", "ec", "mrk", "sm", "em", "cp");
  private static final int DEEPEST = 64;
  private static final int MOST_CODES = 2_000;
  private static final String EXPORT = "give what `bustia translate export` has written";

  private final SourceFile file;
  private final List<Span> units = new ArrayList<>();
  private Span root = Span.at(0);
  private final Set<String> ids = new HashSet<>();
  private final Set<String> files = new HashSet<>();
  private final StringBuilder lenient = new StringBuilder();
  private int copied;
  private int depth;
  private int codes;

  /** Says why a file cannot be read, and where. */
  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    final transient Finding finding;

    Refused(Finding finding) {
      super(finding.message(), null, false, false);
      this.finding = finding;
    }
  }

  XliffGauge(SourceFile file) {
    this.file = file;
  }

  /** Where the units stand, in the order of the file: their translation, else the unit itself. */
  List<Span> units() {
    return units;
  }

  /**
   * The file's text, in which every code may be missing from a translation: the library gives up at
   * the first one that is lost, and here all of them are named, as the page has them.
   */
  String lenient() {
    return lenient + file.text().substring(copied);
  }

  /** Where the file says what it is. */
  Span root() {
    return root;
  }

  /** Why the file must not be read any further, if so. */
  Optional<Finding> measure() {
    try {
      // The JDK's own reader miscounts the characters of large files.
      XMLInputFactory factory = new WstxInputFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(file.text()));
      String encoding = xml.getCharacterEncodingScheme();
      if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
        throw refused(Span.at(0), "it claims the encoding " + encoding, "save it as UTF-8");
      }
      while (xml.hasNext()) {
        take(xml.next(), xml);
      }
      return Optional.empty();
    } catch (XMLStreamException e) {
      Location where = e.getLocation();
      Span span = where == null ? Span.at(0) : Span.at(offset(where));
      return Optional.of(finding(file, span, "it is not well-formed XML", "export it again"));
    } catch (Refused e) {
      return Optional.of(e.finding);
    }
  }

  private void take(int event, XMLStreamReader xml) throws Refused {
    switch (event) {
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
          throw refused(
              at(xml), "it holds a document type or an entity", "take it out: XLIFF needs neither");
      case XMLStreamConstants.START_ELEMENT -> {
        if (++depth > DEEPEST) {
          throw refused(
              at(xml),
              "its elements nest deeper than the " + DEEPEST + " levels that are read",
              "export it again");
        }
        start(xml);
      }
      case XMLStreamConstants.END_ELEMENT -> depth--;
      default -> {}
    }
  }

  private void start(XMLStreamReader xml) throws Refused {
    String name = xml.getLocalName();
    if (depth == 1) {
      root(xml, name);
    }
    if (!CORE.equals(xml.getNamespaceURI())) {
      return;
    }
    if (name.equals("file")) {
      once(files, xml, "file");
      ids.clear();
    } else if (name.equals("unit")) {
      once(ids, xml, "unit");
      units.add(tag(xml));
      codes = 0;
    } else if (name.equals("target") && !units.isEmpty()) {
      units.set(units.size() - 1, tag(xml));
    } else if (CODES.contains(name)) {
      if (++codes > MOST_CODES) {
        throw refused(
            at(xml), "a unit has more than the " + MOST_CODES + " codes that are read", "split it");
      }
      allowLoss(tag(xml));
    }
  }

  private void allowLoss(Span tag) {
    String typed = file.slice(tag);
    String allowed =
        typed
            .replace("canDelete=\"no\"", "canDelete=\"yes\"")
            .replace("canDelete='no'", "canDelete='yes'");
    lenient.append(file.text(), copied, tag.start()).append(allowed);
    copied = tag.end();
  }

  private void root(XMLStreamReader xml, String name) throws Refused {
    root = tag(xml);
    String version = String.valueOf(xml.getAttributeValue(null, "version"));
    if (!name.equals("xliff")) {
      throw refused(root, "it begins with `" + name + "`, and not with `xliff`", EXPORT);
    }
    if (!VERSIONS.contains(version) || !CORE.equals(xml.getNamespaceURI())) {
      throw refused(
          root,
          "it is XLIFF " + version + ", and 2.1 is read",
          "have the tool write XLIFF 2.1, or 2.0");
    }
  }

  private void once(Set<String> known, XMLStreamReader xml, String what) throws Refused {
    String id = String.valueOf(xml.getAttributeValue(null, "id"));
    if (!known.add(id)) {
      throw refused(
          tag(xml),
          "the " + what + " `" + id + "` is there twice",
          "take out the one that is not meant");
    }
  }

  /** The start tag that has just been read. */
  private Span tag(XMLStreamReader xml) {
    String text = file.text();
    int start = offset(xml.getLocation());
    char quote = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote == 0 && c == '>') {
        return new Span(start, i + 1);
      }
      if (c == '"' || c == '\'') {
        quote = quote == 0 ? c : quote == c ? 0 : quote;
      }
    }
    return new Span(start, text.length());
  }

  private Span at(XMLStreamReader xml) {
    return Span.at(offset(xml.getLocation()));
  }

  private int offset(Location where) {
    return Math.max(0, Math.min(where.getCharacterOffset(), file.text().length()));
  }

  private Refused refused(Span span, String why, String help) {
    return new Refused(finding(file, span, why, help));
  }

  /** Why a file cannot be imported. */
  static Finding finding(SourceFile file, Span span, String why, String help) {
    return Finding.of(
            Rule.BROKEN_EXCHANGE, file.at(span), "`" + file.path() + "` cannot be imported: " + why)
        .help(help)
        .build();
  }
}
