package cat.bustia.build;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a run works on.
 *
 * @param project the help center's folder
 * @param output the folder of the site
 * @param baseUrl the site's address where it is not the one of {@code site.yaml}
 * @param jobs how many pages are worked on at once, at least 1
 * @param today the date that reviews are held against; absent: their age is not judged
 * @param against a published autoconfig file that the definitions are held against as well
 * @param explainSilence whether it is told which values of pages are not held against the truth
 * @param key signs the Apple profiles; absent: they are not signed
 */
public record Request(
    Path project,
    Path output,
    Optional<String> baseUrl,
    int jobs,
    Optional<LocalDate> today,
    Optional<Path> against,
    boolean explainSilence,
    Optional<Key> key) {

  /**
   * A key that is no part of the project.
   *
   * @param file of the form PKCS #12
   */
  public record Key(Path file, String password) {
    @Override
    public String toString() {
      return "Key[file=" + file + "]";
    }
  }

  /** A run without a second source. */
  public Request(
      Path project, Path output, Optional<String> baseUrl, int jobs, Optional<LocalDate> today) {
    this(project, output, baseUrl, jobs, today, Optional.empty(), false, Optional.empty());
  }

  /** The same run, with the definitions held against a published autoconfig file. */
  public Request against(Path file) {
    return new Request(
        project, output, baseUrl, jobs, today, Optional.of(file), explainSilence, key);
  }

  /** The same run, which tells what it is silent about, and why. */
  public Request explainingSilence() {
    return new Request(project, output, baseUrl, jobs, today, against, true, key);
  }

  /** The same run, whose Apple profiles are signed. */
  public Request signedBy(Key key) {
    return new Request(
        project, output, baseUrl, jobs, today, against, explainSilence, Optional.of(key));
  }
}
