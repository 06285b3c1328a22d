package cat.bustia.build;

import cat.bustia.content.Catalog;
import cat.bustia.content.ContentTree;
import cat.bustia.finding.Finding;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.translation.Lock;
import cat.bustia.truth.Facts;
import cat.bustia.truth.Truth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A help center as it was read.
 *
 * @param catalog absent where {@code site.yaml} cannot be used
 * @param locks what the translations of each locale were made from, where that is recorded
 * @param unreadable the locales whose record is there and cannot be read
 * @param findings of all files read so far, pages' front matter included
 */
record Project(
    ContentTree tree,
    Truth truth,
    Facts facts,
    Optional<Catalog> catalog,
    Map<LanguageTag, Lock> locks,
    Set<LanguageTag> unreadable,
    List<Finding> findings) {
  Project {
    locks = Map.copyOf(locks);
    unreadable = Set.copyOf(unreadable);
    findings = List.copyOf(findings);
  }
}
