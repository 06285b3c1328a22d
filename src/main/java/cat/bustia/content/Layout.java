package cat.bustia.content;

import java.util.Locale;

/** Which template shows a page. */
public enum Layout {
  PAGE,
  HOME,
  INDEX,
  NOT_FOUND;

  /**
   * The word of front matter, also the template's name: {@code page}, {@code home}, {@code index},
   * {@code not-found}.
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
