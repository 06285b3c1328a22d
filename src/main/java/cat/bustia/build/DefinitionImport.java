package cat.bustia.build;

import cat.bustia.autoconfig.ImportedDefinition;
import cat.bustia.check.Verdict;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Level;
import cat.bustia.finding.Rule;
import cat.bustia.source.Limits;
import cat.bustia.source.Place;
import cat.bustia.source.SafePath;
import cat.bustia.source.SourceFile;
import cat.bustia.truth.Provider;
import cat.bustia.truth.TruthReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Makes server definitions out of autoconfig files: all of them, or none. */
public final class DefinitionImport {
  private final Path home;
  private final Path folder;
  private final boolean force;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Read> read = new ArrayList<>();
  private final Map<String, Read> names = new TreeMap<>();
  private final Map<String, Optional<Provider>> present = new HashMap<>();

  /**
   * What came of an import.
   *
   * @param findings with an error among them nothing was written
   * @param written the files that were written, sorted
   */
  public record Answer(List<Finding> findings, List<Path> written) {
    public Answer {
      findings = List.copyOf(findings);
      written = List.copyOf(written);
    }
  }

  /** A file that could be read, and its name without its ending. */
  private record Read(String stem, SourceFile file, ImportedDefinition definition) {
    String id() {
      return definition.id().value().toLowerCase(Locale.ROOT);
    }

    Place place() {
      return definition.id().place();
    }
  }

  private DefinitionImport(Path home, Path folder, boolean force) {
    this.home = home;
    this.folder = folder;
    this.force = force;
  }

  /**
   * Imports files.
   *
   * @param home the folder that findings name files from
   * @param files autoconfig files, in any order
   * @param folder where the definitions go; it is made if it is not there
   * @param force whether definitions that are there are replaced
   * @throws IOException if the disk fails; then the folder is as it was
   */
  public static Answer run(Path home, List<Path> files, Path folder, boolean force)
      throws IOException {
    DefinitionImport run = new DefinitionImport(home, folder, force);
    for (Path file : new LinkedHashSet<>(files.stream().sorted().toList())) {
      run.read(file);
    }
    Map<String, String> texts = run.texts();
    boolean broken = run.findings.stream().anyMatch(each -> each.level() == Level.ERROR);
    if (!broken) {
      NewFiles.write(folder, texts, force);
    }
    return new Answer(
        Verdict.of(run.findings, Map.of()),
        broken ? List.of() : texts.keySet().stream().map(folder::resolve).toList());
  }

  private void read(Path path) throws IOException {
    Path parent = path.toAbsolutePath().getParent();
    String name = String.valueOf(path.getFileName());
    Optional<SourceFile> text =
        ProjectFiles.text(
            parent == null ? home : parent,
            name,
            Limits.DEFAULT.yamlBytes(),
            Rule.BROKEN_AUTOCONFIG,
            findings);
    if (text.isEmpty()) {
      return;
    }
    SourceFile file = SourceFile.of(ForeignNames.of(home, path), text.get().text());
    ImportedDefinition.Result result = ImportedDefinition.read(file);
    findings.addAll(result.findings());
    int dot = name.lastIndexOf('.');
    String stem = (dot > 0 ? name.substring(0, dot) : name).toLowerCase(Locale.ROOT);
    result.definition().ifPresent(made -> read.add(new Read(stem, file, made)));
  }

  /** The text of each definition by the name of its file. */
  private Map<String, String> texts() throws IOException {
    // Where several files say one id, the one that is called so has it.
    read.sort(Comparator.comparing(each -> !each.stem().equals(each.id())));
    for (Read each : read) {
      name(each);
    }
    Map<String, String> texts = new TreeMap<>();
    for (Map.Entry<String, Read> named : names.entrySet()) {
      Read each = named.getValue();
      String file = named.getKey() + ".yaml";
      ImportedDefinition.Written written = each.definition().write(named.getKey(), header(each));
      findings.addAll(written.findings());
      if (!force && ProjectFiles.isTaken(folder, file)) {
        findings.add(taken(each, file));
      }
      texts.put(file, written.text());
    }
    return texts;
  }

  private List<String> header(Read each) {
    String origin = "Imported from " + base(each.file()) + '.';
    return folder.endsWith(Path.of("content", "servers"))
        ? List.of(
            "yaml-language-server: $schema=../../site/schema/server-definition.schema.json",
            "",
            origin)
        : List.of(origin);
  }

  private static String base(SourceFile file) {
    return file.path().substring(file.path().lastIndexOf('/') + 1);
  }

  /** Finds the name of a definition: the provider's id, unless that is another provider's. */
  private void name(Read each) throws IOException {
    String id = each.id();
    Optional<String> problem = SafePath.authoredProblem(id + ".yaml");
    if (problem.isPresent() || id.indexOf('/') >= 0) {
      findings.add(
          Finding.of(
                  Rule.BROKEN_AUTOCONFIG,
                  each.place(),
                  "the id cannot name a file: the path " + problem.orElse("has a part before it"))
              .help("write the provider's host name, as `example.org`")
              .build());
      return;
    }
    Optional<String> owner = owner(each, id);
    if (owner.isEmpty()) {
      names.put(id, each);
      return;
    }
    boolean free =
        !each.stem().equals(id)
            && each.definition().domains().contains(each.stem())
            && owner(each, each.stem()).isEmpty();
    if (free) {
      names.put(each.stem(), each);
      findings.add(
          Finding.of(
                  Rule.ODD_AUTOCONFIG,
                  each.place(),
                  "the id `"
                      + id
                      + "` is that of "
                      + owner.get()
                      + " too, so this definition is called `"
                      + each.stem()
                      + '`')
              .build()
              .withLevel(Level.NOTE));
    } else {
      findings.add(
          Finding.of(
                  Rule.BROKEN_AUTOCONFIG,
                  each.place(),
                  "the id `" + id + "` is that of " + owner.get() + " too")
              .help("import one of the two, or give it an id of its own")
              .build());
    }
  }

  /** Who else has a name: another file of this run, or a definition of other domains. */
  private Optional<String> owner(Read each, String name) throws IOException {
    Read other = names.get(name);
    if (other != null) {
      return Optional.of('`' + base(other.file()) + '`');
    }
    Optional<Provider> there = present(name);
    Set<String> own = Set.copyOf(each.definition().domains());
    boolean foreign =
        there.isPresent()
            && !there.get().domains().isEmpty()
            && there.get().domains().stream().noneMatch(domain -> own.contains(domain.value()));
    return foreign
        ? Optional.of('`' + ForeignNames.of(home, folder.resolve(name + ".yaml")) + '`')
        : Optional.empty();
  }

  /** The definition that is there already, if it can be read. */
  private Optional<Provider> present(String name) throws IOException {
    Optional<Provider> known = present.get(name);
    if (known != null) {
      return known;
    }
    Optional<Provider> found = Optional.empty();
    if (ProjectFiles.isTaken(folder, name + ".yaml")) {
      Optional<SourceFile> text =
          ProjectFiles.text(
              folder,
              name + ".yaml",
              Limits.DEFAULT.yamlBytes(),
              Rule.INVALID_DEFINITION,
              new ArrayList<>());
      if (text.isPresent()) {
        found =
            TruthReader.read(List.of(text.get()), Limits.DEFAULT).truth().providers().stream()
                .findFirst();
      }
    }
    present.put(name, found);
    return found;
  }

  private Finding taken(Read each, String file) {
    return Finding.of(
            Rule.BROKEN_AUTOCONFIG,
            each.place(),
            "`" + ForeignNames.of(home, folder.resolve(file)) + "` is there already")
        .help("give `--force` to replace it, or import into another folder")
        .build();
  }
}
