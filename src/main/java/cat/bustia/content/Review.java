package cat.bustia.content;

import cat.bustia.source.Located;
import cat.bustia.yaml.YamlMapping;
import java.time.LocalDate;
import java.util.Optional;

/**
 * When a page or picture was last held against the program that it describes.
 *
 * @param version the program's version, if one is named
 */
public record Review(Located<LocalDate> on, Optional<String> version) {

  /** What a mapping of {@code on} and {@code version} says; empty without a date. */
  static Optional<Review> of(YamlMapping values) {
    return values.date("on").map(on -> new Review(on, values.text("version").map(Located::value)));
  }
}
