package cat.bustia.html;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.READ;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.output.SitePlan;
import cat.bustia.output.WorldFailure;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads back every HTML page of a folder, whoever made it; follows no symbolic link. */
public final class SiteAudit {
  /** The largest page that is read, in bytes. */
  public static final int PAGE_BYTES = 4 << 20;

  private final Path folder;
  private final String name;
  private final HtmlAudit audit;

  /**
   * @param name stands before a page's path in findings; ends in a slash if it is not empty
   */
  public SiteAudit(Path folder, String name, HtmlAudit audit) {
    this.folder = folder;
    this.name = name;
    this.audit = audit;
  }

  /** The paths of all pages, relative to the folder, with {@code /} between parts; sorted. */
  public List<String> pages() throws WorldFailure {
    List<String> pages = new ArrayList<>();
    try {
      Path root = folder.toRealPath();
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              String name = root.relativize(file).toString();
              String lower = name.toLowerCase(Locale.ROOT);
              boolean html =
                  lower.endsWith(".html") || lower.endsWith(".htm") || lower.endsWith(".xhtml");
              if (html && attributes.isRegularFile()) {
                pages.add(name.replace(root.getFileSystem().getSeparator(), "/"));
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw WorldFailure.of("read", folder, e);
    }
    pages.sort(SitePlan.BY_CODE_POINTS);
    return pages;
  }

  /**
   * Reads one page back; any thread may.
   *
   * @param page as {@link #pages} names it
   */
  public List<Finding> audit(String page) throws WorldFailure {
    Path file = folder.resolve(page);
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file, READ, NOFOLLOW_LINKS)) {
      bytes = in.readNBytes(PAGE_BYTES + 1);
    } catch (IOException e) {
      throw WorldFailure.of("read", file, e);
    }
    if (bytes.length > PAGE_BYTES) {
      return List.of(
          Finding.of(
                  Rule.TOO_LARGE,
                  SourceFile.opaque(name + page).at(Span.at(0)),
                  "this page is larger than " + PAGE_BYTES + " bytes and is not read back")
              .help("split the page")
              .build());
    }
    return audit.audit(name + page, new String(bytes, StandardCharsets.UTF_8));
  }
}
