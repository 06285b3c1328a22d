package cat.bustia.yaml;

import cat.bustia.source.Place;

/**
 * A scalar as its text stands, never typed by guess: {@code no} is the text "no".
 *
 * @param text the text after YAML's own escapes and folding
 * @param plain whether it stands without quotes
 */
public record YamlScalar(String text, boolean plain, Place place) implements YamlNode {

  /** Whether this is YAML's null: nothing, {@code ~} or {@code null}, without quotes. */
  public boolean isNull() {
    return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
  }
}
