package cat.bustia.report;

import cat.bustia.source.Place;
import java.util.List;

/**
 * A fact as a list of them shows it.
 *
 * @param key the full key
 * @param value the raw value
 * @param defined where the definition says it
 * @param stated every place of a page that states it, in the order of the pages
 */
public record StatedFact(String key, String value, Place defined, List<Stating> stated) {
  /**
   * A place that states a fact.
   *
   * @param reference whether it does so by reference
   */
  public record Stating(Place place, boolean reference) {}

  public StatedFact {
    stated = List.copyOf(stated);
  }
}
