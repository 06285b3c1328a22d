package cat.bustia.export;

import java.util.List;

/**
 * An exported file as the administrators of a domain see it.
 *
 * @param path in the site
 * @param reader who reads it
 * @param addresses where it has to be served for the domain, the one that is asked first first;
 *     none: it does its work at its place in the site
 */
public record ServedFile(String path, Reader reader, List<String> addresses) {
  public ServedFile {
    addresses = List.copyOf(addresses);
  }

  /** Who reads an exported file. */
  public enum Reader {
    AUTOCONFIG,
    AUTODISCOVER,
    APPLE,
    PROGRAMS
  }
}
