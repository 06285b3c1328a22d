package cat.bustia.truth;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element of autoconfig files that means nothing to Bústia and is handed on as it stands.
 *
 * @param attributes in the order of the definition
 * @param text without blanks round it; never empty
 */
public record ExtraElement(
    String name,
    Map<String, String> attributes,
    Optional<String> text,
    List<ExtraElement> children) {

  public ExtraElement {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    children = List.copyOf(children);
  }
}
