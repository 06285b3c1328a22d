package cat.bustia.html;

import java.util.List;

/**
 * A part of a page that has an address of its own, as its readers see it.
 *
 * @param id of its heading; empty for what stands before the first one
 * @param heading as plain text; empty for what stands before the first one
 * @param text what follows, up to the next heading; blocks are set apart by marks
 * @param values the raw hosts, ports and securities of its settings cards, each once
 */
public record PageSection(String id, String heading, String text, List<String> values) {
  public PageSection {
    values = List.copyOf(values);
  }
}
