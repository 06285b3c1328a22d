package cat.bustia.build;

import cat.bustia.content.ContentTree;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Level;
import cat.bustia.finding.Refusals;
import cat.bustia.finding.Rule;
import cat.bustia.history.NoSuchRevision;
import cat.bustia.history.Revision;
import cat.bustia.output.WorldFailure;
import cat.bustia.source.Limits;
import cat.bustia.source.SourceFile;
import cat.bustia.source.TextRead;
import cat.bustia.truth.Truth;
import cat.bustia.truth.TruthReader;
import cat.bustia.truth.TruthResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The server definitions that a project's are held against: those of a revision, or of another
 * folder.
 *
 * @param truth what could be read
 * @param errors why not all of it could
 * @param files the ids of all providers that have a file, readable or not
 */
record FormerDefinitions(Truth truth, List<Finding> errors, Set<String> files) {
  private static final String FOLDER = "content/servers/";
  private static final String ENDING = ".yaml";

  FormerDefinitions {
    errors = List.copyOf(errors);
    files = Set.copyOf(files);
  }

  /**
   * Reads the definitions. A help center's folder comes before a revision of the same name.
   *
   * @param base a folder, relative to {@code folder}, or a revision of the project's repository
   * @throws NoFormerDefinitions if there is neither
   * @throws IOException if the disk or git fails
   */
  static FormerDefinitions read(
      Request request, String base, Path folder, Map<String, String> environment, Limits limits)
      throws IOException, NoFormerDefinitions {
    Optional<Path> named = folder(folder, base);
    if (named.filter(found -> Files.isDirectory(found.resolve("content"))).isPresent()) {
      return ofFolder(named.get(), limits);
    }
    try {
      return ofRevision(Revision.find(request.project(), base, environment), limits);
    } catch (IOException e) {
      throw WorldFailure.of("read", request.project(), e);
    } catch (NoSuchRevision e) {
      throw new NoFormerDefinitions(
          named
              .map(found -> found + " is no help center: it has no folder content")
              .orElse(String.valueOf(e.getMessage())));
    }
  }

  private static Optional<Path> folder(Path working, String base) {
    try {
      return Optional.of(base)
          .filter(name -> !name.isBlank())
          .map(name -> working.resolve(name).normalize())
          .filter(Files::isDirectory);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static FormerDefinitions ofFolder(Path project, Limits limits) throws IOException {
    List<Finding> findings = new ArrayList<>();
    if (Files.isDirectory(project.resolve("content"), LinkOption.NOFOLLOW_LINKS)) {
      ContentTree tree = ContentTree.scan(project);
      List<SourceFile> texts = ProjectReader.definitions(project, tree, limits, findings);
      return of(texts, tree.under("servers", ENDING), findings, limits);
    }
    return of(List.of(), List.of(), ContentTree.scan(project).findings(), limits);
  }

  private static FormerDefinitions ofRevision(Revision revision, Limits limits) throws IOException {
    List<Finding> findings = new ArrayList<>();
    List<SourceFile> texts = new ArrayList<>();
    List<String> paths = new ArrayList<>();
    for (TextRead read : revision.texts(FOLDER, ENDING, limits.yamlBytes())) {
      if (read instanceof TextRead.Text text) {
        texts.add(text.file());
        paths.add(text.file().path());
      } else if (read instanceof TextRead.Refused refused) {
        findings.add(Refusals.finding(refused, Rule.INVALID_DEFINITION));
        paths.add(refused.place().file().path());
      }
    }
    return of(texts, paths, findings, limits);
  }

  private static FormerDefinitions of(
      List<SourceFile> texts, List<String> paths, List<Finding> findings, Limits limits) {
    TruthResult read = TruthReader.read(texts, limits);
    List<Finding> errors = new ArrayList<>(findings);
    errors.addAll(read.findings());
    errors.removeIf(finding -> finding.level() != Level.ERROR);
    Set<String> files = new HashSet<>();
    for (String path : paths) {
      files.add(path.substring(FOLDER.length(), path.length() - ENDING.length()));
    }
    return new FormerDefinitions(read.truth(), errors, files);
  }
}
