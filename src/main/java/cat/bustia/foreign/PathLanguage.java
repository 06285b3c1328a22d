package cat.bustia.foreign;

import cat.bustia.i18n.LanguageGuess;
import cat.bustia.i18n.LanguageTag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells a file's language by its path, as {@code help/fr/imap.html} or {@code imap.pt-BR.md}. */
final class PathLanguage {
  private static final Set<String> LISTED =
      LanguageGuess.listed().stream().map(LanguageTag::language).collect(Collectors.toSet());

  private PathLanguage() {}

  /** The language of the innermost part that names one; empty if none does. */
  static Optional<LanguageTag> of(String path) {
    String[] folders = path.split("/", -1);
    List<String> name = List.of(folders[folders.length - 1].split("\\.", -1));
    for (int i = name.size() - 2; i > 0; i--) {
      Optional<LanguageTag> found = language(name.get(i));
      if (found.isPresent()) {
        return found;
      }
    }
    for (int i = folders.length - 2; i >= 0; i--) {
      Optional<LanguageTag> found = language(folders[i]);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<LanguageTag> language(String part) {
    return part.length() < 2 || part.length() > 11
        ? Optional.empty()
        : LanguageTag.parse(part.replace('_', '-'))
            .filter(tag -> LISTED.contains(tag.language()) && tag.language().length() <= 3);
  }
}
