package cat.bustia.report;

import cat.bustia.finding.Finding;
import cat.bustia.source.Located;
import cat.bustia.source.Place;
import java.util.List;
import java.util.Optional;

/**
 * What a change of the definitions changes.
 *
 * @param base what the definitions are held against, as its user named it
 * @param alarms the changes that could send readers to somebody else, or their mail in the clear
 * @param parts the providers, services and servers that came or went
 * @param changes in the order of the definitions
 * @param skipped the providers that were not compared, as a definition cannot be read
 * @param unreadable what is wrong with the definitions of the base
 * @param broken what is wrong with those of the project
 */
public record Impact(
    String base,
    List<Alarm> alarms,
    List<Part> parts,
    List<Change> changes,
    List<String> skipped,
    List<Finding> unreadable,
    List<Finding> broken) {

  public Impact {
    alarms = List.copyOf(alarms);
    parts = List.copyOf(parts);
    changes = List.copyOf(changes);
    skipped = List.copyOf(skipped);
    unreadable = List.copyOf(unreadable);
    broken = List.copyOf(broken);
  }

  /** Why a change is more than a change. */
  public enum Danger {
    /** A value leads to another host than before. */
    HOST_MOVED,
    /** A new value leads to a host that the definition did not know. */
    HOST_NEW,
    /** A server is used without encryption from now on. */
    ENCRYPTION_OFF
  }

  /**
   * A change to be looked at first.
   *
   * @param key the value's full key
   * @param before the host or security before; absent where the value is new
   * @param after the host or security now
   * @param foreign whether the host lies outside the domains that the provider had before
   */
  public record Alarm(
      Danger danger, String key, Optional<String> before, String after, boolean foreign) {}

  /** What has come or gone as a whole. */
  public enum Kind {
    PROVIDER,
    SERVICE,
    SERVER
  }

  /**
   * Something that has come or gone as a whole; its values are changes too.
   *
   * @param key {@code active24.com}, {@code active24.com/plus}, {@code active24.com/smtp-tls}
   * @param place where it is defined, or was
   */
  public record Part(Kind kind, String key, boolean added, Place place) {}

  /**
   * A value that is not what it was.
   *
   * @param key its full key, as {@code active24.com/imap.port}
   * @param before absent where it is new
   * @param after absent where it is gone
   * @param shown every place that shows it, in the order of the pages
   */
  public record Change(
      String key,
      Optional<Located<String>> before,
      Optional<Located<String>> after,
      List<Showing> shown) {

    public Change {
      shown = List.copyOf(shown);
    }

    public Change withShown(List<Showing> places) {
      return new Change(key, before, after, places);
    }
  }

  /** What becomes of a place that shows a changed value. */
  public enum Fate {
    /** A reference: it changes by itself. */
    FOLLOWS,
    /** A reference to a value that is gone: it must be looked at. */
    BREAKS,
    /** A typed value or a picture that shows the former value: it must be looked at. */
    STALE,
    /** A typed value or a picture that shows the new value already. */
    DONE
  }

  /** How a place shows a value. */
  public enum Means {
    REFERENCE,
    LITERAL,
    PICTURE
  }

  /**
   * A place that shows a changed value.
   *
   * @param place of a picture, the value in the file beside it
   * @param picture the picture's path
   * @param page absent where no page shows the picture
   */
  public record Showing(
      Means means, Fate fate, Place place, Optional<String> picture, Optional<OnPage> page) {

    /** Whether somebody must look at it. */
    public boolean needsLook() {
      return fate == Fate.BREAKS || fate == Fate.STALE;
    }
  }

  /**
   * A page that shows a value.
   *
   * @param client the name of the client that it is about
   */
  public record OnPage(String path, String locale, Optional<String> client) {}
}
