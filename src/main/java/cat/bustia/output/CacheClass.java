package cat.bustia.output;

import java.util.Locale;

/** How long caches may keep a file without asking. */
public enum CacheClass {
  /** Fingerprinted assets: a year, never asked again. */
  IMMUTABLE("public, max-age=31536000, immutable"),
  /** Pages: always asked for anew. */
  PAGE("public, max-age=0, must-revalidate"),
  /** Machine-readable files, sitemap, downloads: five minutes. */
  SHORT("public, max-age=300");

  private final String cacheControl;

  CacheClass(String cacheControl) {
    this.cacheControl = cacheControl;
  }

  /** The value of the {@code Cache-Control} header. */
  public String cacheControl() {
    return cacheControl;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
