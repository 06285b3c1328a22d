package cat.bustia.statement;

import cat.bustia.i18n.Letters;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads a URL: its scheme, host and port speak of a server where the scheme is one of mail; path,
 * query and fragment are never read.
 */
final class UrlReader {
  private static final Map<String, Meaning> SCHEMES =
      Map.ofEntries(
          Map.entry("imap", Meaning.IMAP),
          Map.entry("imaps", Meaning.IMAPS),
          Map.entry("pop", Meaning.POP3),
          Map.entry("pop3", Meaning.POP3),
          Map.entry("pops", Meaning.POP3S),
          Map.entry("pop3s", Meaning.POP3S),
          Map.entry("smtp", Meaning.SMTP),
          Map.entry("smtps", Meaning.SMTPS),
          Map.entry("submission", Meaning.SUBMISSION),
          Map.entry("submissions", Meaning.SMTPS),
          Map.entry("ssl", Meaning.TLS),
          Map.entry("tls", Meaning.TLS));

  private final Reading text;
  private final List<Token> tokens;

  UrlReader(Reading text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  /**
   * Reads one URL and returns the position after it.
   *
   * @param schemeEnd where {@code ://} stands
   * @param limit where the text ends at the latest
   */
  int read(int start, int schemeEnd, int limit) {
    String scheme = text.slice(start, Math.max(start, schemeEnd)).toLowerCase(Locale.ROOT);
    int authority = schemeEnd + 3;
    int authorityEnd = authority;
    while (authorityEnd < limit && isAuthority(text.at(authorityEnd))) {
      authorityEnd++;
    }
    int end = authorityEnd;
    while (end < limit && isPath(text.at(end))) {
      end++;
    }
    int hostStart = authority;
    for (int i = authority; i < authorityEnd; i++) {
      hostStart = text.at(i) == '@' ? i + 1 : hostStart;
    }
    int hostEnd = hostStart;
    while (hostEnd < authorityEnd && text.at(hostEnd) != ':') {
      hostEnd++;
    }
    int port = Math.min(hostEnd + 1, authorityEnd);
    int portEnd = port;
    while (portEnd < authorityEnd && Boundaries.isDigit(text.at(portEnd))) {
      portEnd++;
    }
    while (hostEnd > hostStart && !Boundaries.isWord(text.at(hostEnd - 1))) {
      hostEnd--;
    }
    Meaning meaning = SCHEMES.get(scheme);
    if (meaning == null) {
      if (hostEnd > hostStart) {
        add(Meaning.WEB_HOST, hostStart, hostEnd, false);
      }
      return end;
    }
    tokens.add(Token.of(meaning, start, schemeEnd));
    if (hostEnd > hostStart) {
      add(Meaning.HOST, hostStart, hostEnd, true);
    }
    if (portEnd > port && portEnd - port <= 5) {
      int number = Integer.parseInt(text.slice(port, portEnd));
      tokens.add(Token.number(port, portEnd, number, true));
    }
    return end;
  }

  private void add(Meaning meaning, int start, int end, boolean glued) {
    tokens.add(Token.text(meaning, start, end, text.slice(start, end), glued));
  }

  private static boolean isAuthority(char c) {
    return isPath(c) && c != '/' && c != '?' && c != '#';
  }

  private static boolean isPath(char c) {
    return !Letters.isBlank(c) && c != Reading.FACT && "<>()[]\"'`«»“”,;".indexOf(c) < 0 && c != 0;
  }
}
