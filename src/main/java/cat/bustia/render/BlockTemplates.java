package cat.bustia.render;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Fills in the templates of a page's directives; remembers the first one that fails. */
final class BlockTemplates {
  private final Templates templates;
  private final Map<String, Object> shared;
  private Optional<TemplateFault> fault = Optional.empty();

  /**
   * @param shared what every template of the locale sees
   */
  BlockTemplates(Templates templates, Map<String, Object> shared) {
    this.templates = templates;
    this.shared = shared;
  }

  /** Writes a template, filled in; nothing where it fails. */
  void fill(String name, Map<String, ?> model, StringBuilder out) {
    Map<String, Object> all = new TreeMap<>(shared);
    all.putAll(model);
    try {
      out.append(templates.fill(name, all));
    } catch (TemplateFault e) {
      fault = fault.or(() -> Optional.of(e));
    }
  }

  /** Why a template could not be filled in, if one could not. */
  Optional<TemplateFault> fault() {
    return fault;
  }
}
