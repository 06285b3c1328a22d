package cat.bustia.html;

import cat.bustia.source.Place;
import cat.bustia.source.Span;
import cat.bustia.statement.Mention;
import cat.bustia.statement.Outline;
import cat.bustia.statement.Passage;
import cat.bustia.statement.Piece;
import cat.bustia.statement.Statement;
import cat.bustia.truth.Field;
import cat.bustia.truth.Protocol;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows just enough of statements for tests of this room: each word that is a host, a mail port or
 * a word of security is a statement of its own, of the protocol that the piece before it ends in.
 */
final class TinyFinder {
  private static final Pattern WORD =
      Pattern.compile("[a-z0-9-]+\\.active24\\.com|99[35]|587|465|STARTTLS|SSL/TLS");
  private static final Map<String, String> SECURITY =
      Map.of("STARTTLS", "starttls", "SSL/TLS", "tls");

  private TinyFinder() {}

  static List<Statement> find(Outline outline) {
    List<Statement> statements = new ArrayList<>();
    outline.passages().forEach(passage -> passage(passage, outline, statements));
    return statements;
  }

  private static void passage(Passage passage, Outline outline, List<Statement> out) {
    if (passage instanceof Passage.Heading heading) {
      pieces(heading.text(), outline, out);
    } else if (passage instanceof Passage.Paragraph paragraph) {
      pieces(paragraph.text(), outline, out);
    } else if (passage instanceof Passage.Code code) {
      pieces(code.text(), outline, out);
    } else if (passage instanceof Passage.Aside aside) {
      pieces(aside.text(), outline, out);
    } else if (passage instanceof Passage.Group group) {
      group.content().forEach(inner -> passage(inner, outline, out));
    } else if (passage instanceof Passage.Items items) {
      items.items().forEach(item -> item.forEach(inner -> passage(inner, outline, out)));
    } else if (passage instanceof Passage.Grid grid) {
      grid.header().forEach(row -> row.forEach(cell -> pieces(cell, outline, out)));
      grid.body().forEach(row -> row.forEach(cell -> pieces(cell, outline, out)));
    } else if (passage instanceof Passage.Terms terms) {
      for (Passage.Entry entry : terms.entries()) {
        entry.terms().forEach(term -> pieces(term, outline, out));
        entry.meanings().forEach(part -> part.forEach(inner -> passage(inner, outline, out)));
      }
    }
  }

  private static void pieces(List<Piece> pieces, Outline outline, List<Statement> out) {
    for (Piece piece : pieces) {
      if (piece.fact().isPresent()) {
        continue;
      }
      Matcher matcher = WORD.matcher(piece.text());
      while (matcher.find()) {
        boolean exact = piece.text().length() == piece.span().length();
        int start = piece.span().start();
        Span span = exact ? new Span(start + matcher.start(), start + matcher.end()) : piece.span();
        String before = piece.text().substring(0, matcher.start()).toUpperCase(Locale.ROOT);
        Set<Protocol> protocols = EnumSet.noneOf(Protocol.class);
        for (Protocol protocol : Protocol.values()) {
          if (before.contains(protocol.name())) {
            protocols.add(protocol);
          }
        }
        out.add(
            new Statement(
                outline.provider(),
                outline.provider().servers(),
                protocols.isEmpty() ? EnumSet.allOf(Protocol.class) : protocols,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(mention(matcher.group(), outline.file().at(span))),
                Optional.empty()));
      }
    }
  }

  private static Mention mention(String word, Place place) {
    Field field =
        SECURITY.containsKey(word) ? Field.SECURITY : word.contains(".") ? Field.HOST : Field.PORT;
    return new Mention(
        field,
        Set.of(SECURITY.getOrDefault(word, word)),
        word,
        place,
        Mention.Shape.PLAIN,
        Optional.empty());
  }
}
