package cat.bustia.content;

import cat.bustia.source.Located;
import cat.bustia.truth.Field;
import cat.bustia.truth.Protocol;
import cat.bustia.truth.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A screen of a client, drawn when a page shows it: in the client's labels, with the values of the
 * truth.
 *
 * @param name in its client: {@code server-settings}
 * @param title the key of the label in its title bar
 * @param action the key of the label of the button in its title bar
 * @param tabs the keys of the labels of its tabs
 * @param tab the key of the one that is open
 * @param protocols those of the servers that it can show; none: all
 */
public record Figure(
    Located<String> name,
    Screen screen,
    Optional<String> title,
    Optional<String> action,
    List<String> tabs,
    Optional<String> tab,
    List<Protocol> protocols,
    List<Row> rows) {

  public Figure {
    tabs = List.copyOf(tabs);
    protocols = List.copyOf(protocols);
    rows = List.copyOf(rows);
  }

  /** Whose windows it looks like. */
  public enum Screen {
    WINDOWS,
    MACOS,
    IOS,
    ANDROID;

    /** As in YAML. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
      return Arrays.stream(values()).map(Screen::word).toList();
    }

    static Optional<Screen> of(String word) {
      return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
  }

  /** What a row looks like. */
  public enum Form {
    FIELD,
    PASSWORD,
    LIST,
    TICK,
    CHOICE,
    SWITCH,
    BUTTON,
    HEADING;

    /** As in YAML. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
      return Arrays.stream(values()).map(Form::word).toList();
    }

    static Optional<Form> of(String word) {
      return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** Whether it is on or off, and the words beside it say what. */
    public boolean isToggle() {
      return this == TICK || this == CHOICE || this == SWITCH;
    }
  }

  /**
   * A line of the screen.
   *
   * @param label the key of a label
   * @param value what stands in it
   * @param off whether it is a toggle that is off
   * @param marked whether it is what the reader acts upon
   */
  public record Row(
      Form form, Optional<String> label, Optional<Value> value, boolean off, boolean marked) {}

  /**
   * A value that a page's own servers give.
   *
   * @param role which of the servers that the page names
   * @param field absent: the name of the server's protocol, which is no fact
   */
  public record Value(Role role, Optional<Field> field) {
    private static final String PROTOCOL = "protocol";

    /** As in YAML: {@code incoming.port}. */
    public String word() {
      return role.name().toLowerCase(Locale.ROOT) + "." + field.map(Field::word).orElse(PROTOCOL);
    }

    private static Stream<Value> all() {
      return Arrays.stream(Role.values())
          .flatMap(
              role ->
                  Stream.concat(
                      Arrays.stream(Field.values())
                          .map(field -> new Value(role, Optional.of(field))),
                      Stream.of(new Value(role, Optional.empty()))));
    }

    static List<String> words() {
      return all().map(Value::word).toList();
    }

    static Optional<Value> of(String word) {
      return all().filter(each -> each.word().equals(word)).findFirst();
    }
  }

  /** The values that it shows, each once. */
  public List<Value> values() {
    return rows.stream().flatMap(row -> row.value().stream()).distinct().toList();
  }

  /** Whether it shows anything of a server of this role. */
  public boolean shows(Role role) {
    return values().stream().anyMatch(value -> value.role() == role);
  }

  /** Whether servers of this protocol have such a screen. */
  public boolean holdsFor(Protocol protocol) {
    return protocols.isEmpty() || protocols.contains(protocol);
  }
}
