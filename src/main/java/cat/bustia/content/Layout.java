package cat.bustia.content;

import java.util.Locale;

/** Which template shows a page. */
public enum Layout {
  PAGE,
  HOME,
  INDEX,
  /** The page of all providers, which leads from an address to the settings that it needs. */
  PROVIDERS,
  /** The first page of each provider, at the provider's own address. */
  PROVIDER,
  NOT_FOUND;

  /**
   * The word of front matter, also the template's name: {@code page}, {@code home}, {@code index},
   * {@code providers}, {@code provider}, {@code not-found}.
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
