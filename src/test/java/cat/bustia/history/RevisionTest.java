package cat.bustia.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cat.bustia.source.TextRead;
import cat.bustia.testing.GitRepository;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads real repositories by the real program. */
final class RevisionTest {
  private static final Map<String, String> ENVIRONMENT = System.getenv();
  private static final String FOLDER = "content/servers/";
  private static final String FILE = FOLDER + "posta.example.yaml";

  @TempDir private Path folder = Path.of("");

  private GitRepository repository(String path) {
    return GitRepository.init(folder.resolve(path));
  }

  private static List<TextRead> read(Path project, String name) throws NoSuchRevision, IOException {
    return Revision.find(project, name, ENVIRONMENT).texts(FOLDER, ".yaml", 1_000);
  }

  private static String only(Path project, String name) throws NoSuchRevision, IOException {
    List<TextRead> read = read(project, name);
    assertThat(read).hasSize(1);
    return ((TextRead.Text) read.get(0)).file().text();
  }

  @Test
  void reads_what_a_commit_has_whatever_the_working_tree_and_the_index_have() throws Exception {
    GitRepository repository = repository("a").write(FILE, "id: old\n").commit();
    repository.write(FILE, "id: staged\n").git("add", "-A");
    repository.write(FILE, "id: new\n");
    assertThat(only(repository.folder(), "HEAD")).isEqualTo("id: old\n");
    assertThat(only(repository.folder(), "main")).isEqualTo("id: old\n");
    assertThat(only(repository.folder(), "main@{0}")).isEqualTo("id: old\n");
  }

  @Test
  void reads_branches_tags_and_parents() throws Exception {
    GitRepository repository = repository("a").write(FILE, "1").commit();
    repository.git("tag", "-a", "-m", "one", "v1");
    repository.write(FILE, "2").commit().git("branch", "branca/ñ");
    repository.write(FILE, "3").commit();
    assertThat(only(repository.folder(), "v1")).isEqualTo("1");
    assertThat(only(repository.folder(), "HEAD^1")).isEqualTo("2");
    assertThat(only(repository.folder(), "branca/ñ")).isEqualTo("2");
    assertThat(only(repository.folder(), "HEAD~2")).isEqualTo("1");
  }

  @Test
  void leaves_everything_as_it_was() throws Exception {
    GitRepository repository = repository("a").write(FILE, "1").commit();
    repository.write(FILE, "2");
    SortedMap<String, String> before = state(repository.folder());
    read(repository.folder(), "HEAD");
    assertThat(state(repository.folder())).isEqualTo(before);
  }

  /** Every file with its size and time, those of git included. */
  private static SortedMap<String, String> state(Path root) throws IOException {
    SortedMap<String, String> state = new TreeMap<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            state.put(
                root.relativize(file).toString(),
                attributes.size() + " " + attributes.lastModifiedTime());
            return FileVisitResult.CONTINUE;
          }
        });
    return state;
  }

  @Test
  void reads_a_project_in_a_folder_of_the_repository_with_any_name() throws Exception {
    GitRepository repository =
        repository("a").write("ajuda «ç» 邮件/" + FILE, "deep").write(FILE, "top").commit();
    assertThat(only(repository.folder().resolve("ajuda «ç» 邮件"), "HEAD")).isEqualTo("deep");
    assertThat(only(repository.folder(), "HEAD")).isEqualTo("top");
  }

  @Test
  void reads_only_what_lies_right_in_the_folder_and_ends_so() throws Exception {
    GitRepository repository =
        repository("a")
            .write(FILE, "1")
            .write(FOLDER + "ça.yaml", "2")
            .write(FOLDER + "deeper/x.yaml", "3")
            .write(FOLDER + "README.md", "4")
            .write("content/site.yaml", "5")
            .commit();
    assertThat(read(repository.folder(), "HEAD"))
        .extracting(each -> ((TextRead.Text) each).file().path())
        .containsExactly(FILE, FOLDER + "ça.yaml");
  }

  @Test
  void a_revision_without_the_folder_has_no_texts() throws Exception {
    GitRepository repository = repository("a").write("README", "1").commit();
    repository.write("ajuda/" + FILE, "2");
    assertThat(read(repository.folder(), "HEAD")).isEmpty();
    assertThat(read(repository.folder().resolve("ajuda"), "HEAD")).isEmpty();
  }

  @Test
  void reads_worktrees_and_shallow_clones() throws Exception {
    GitRepository repository = repository("a").write(FILE, "1").commit();
    repository.write(FILE, "2").commit();
    Path worktree = folder.resolve("b");
    repository.git("worktree", "add", "-q", worktree.toString(), "HEAD^");
    assertThat(only(worktree, "main")).isEqualTo("2");
    assertThat(only(worktree, "HEAD")).isEqualTo("1");
    Path clone = folder.resolve("c");
    repository.git(
        "clone", "-q", "--depth=1", repository.folder().toUri().toString(), clone.toString());
    assertThat(only(clone, "HEAD")).isEqualTo("2");
    assertThatThrownBy(() -> read(clone, "HEAD^"))
        .isInstanceOf(NoSuchRevision.class)
        .hasMessageContaining("no revision `HEAD^`")
        .hasMessageContaining("git fetch");
  }

  @Test
  void refuses_links_and_what_is_too_large_and_bad_bytes() throws Exception {
    GitRepository repository = repository("a").write(FOLDER + "b.yaml", "x".repeat(1_001));
    Files.createSymbolicLink(repository.folder().resolve(FOLDER + "a.yaml"), Path.of("b.yaml"));
    Files.write(repository.folder().resolve(FOLDER + "c.yaml"), new byte[] {'a', (byte) 0xff});
    repository.write(FOLDER + "d.yaml", "x".repeat(1_000)).commit();
    List<TextRead> read = read(repository.folder(), "HEAD");
    assertThat(read.subList(0, 3))
        .extracting(each -> ((TextRead.Refused) each).reason())
        .containsExactly(
            TextRead.Reason.SYMLINK, TextRead.Reason.TOO_LARGE, TextRead.Reason.NOT_UTF8);
    assertThat(((TextRead.Text) read.get(3)).file().text()).hasSize(1_000);
  }

  @Test
  void a_file_whose_text_looks_like_an_answer_of_git_is_read_whole() throws Exception {
    String text = "0123456789012345678901234567890123456789 blob 3\nabc\n\n\0";
    GitRepository repository =
        repository("a").write(FILE, text).write(FOLDER + "z.yaml", "last").commit();
    assertThat(read(repository.folder(), "HEAD"))
        .extracting(each -> ((TextRead.Text) each).file().text())
        .containsExactly(text, "last");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "res",
        "--output=x",
        "-h",
        "main:content",
        "main..HEAD",
        "HEAD^{tree}",
        " ",
        "a\nb",
        "a\0b",
        "$(touch x)",
        "0123456789012345678901234567890123456789"
      })
  void what_is_no_revision_is_said_in_one_line(String name) {
    GitRepository repository = repository("a").write(FILE, "1").commit();
    assertThatThrownBy(() -> read(repository.folder(), name))
        .isInstanceOf(NoSuchRevision.class)
        .hasMessageMatching("[^\\n\\p{Cntrl}]+");
    assertThat(repository.folder().resolve("x")).doesNotExist();
  }

  @Test
  void says_what_git_says_of_a_folder_that_is_in_no_repository() throws Exception {
    Path bare = Files.createDirectories(folder.resolve("plain"));
    assertThatThrownBy(() -> read(bare, "main"))
        .isInstanceOf(NoSuchRevision.class)
        .hasMessageContaining("not a git repository");
  }

  @Test
  void says_that_git_is_missing() throws Exception {
    GitRepository repository = repository("a").write(FILE, "1").commit();
    Files.createFile(folder.resolve("git")).toFile().setExecutable(true);
    assertThatThrownBy(() -> Revision.find(folder, "HEAD", Map.of("PATH", ".:" + "")))
        .isInstanceOf(NoSuchRevision.class)
        .hasMessageContaining("install git");
    assertThat(Revision.find(repository.folder(), "HEAD", ENVIRONMENT)).isNotNull();
  }

  @Test
  void runs_no_program_that_the_repository_names() throws Exception {
    Path witness = folder.resolve("witness");
    Path script = folder.resolve("script");
    Files.writeString(script, "#!/bin/sh\ntouch '" + witness + "'\ncat\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    GitRepository repository =
        repository("a")
            .write(FILE, "1")
            .write(".gitattributes", "*.yaml filter=evil diff=evil\n")
            .commit();
    for (String key :
        List.of(
            "core.fsmonitor",
            "core.pager",
            "filter.evil.smudge",
            "filter.evil.clean",
            "diff.evil.textconv",
            "diff.external",
            "core.sshCommand",
            "core.gitProxy",
            "alias.ls-tree",
            "uploadpack.packObjectsHook")) {
      repository.git("config", key, (key.startsWith("alias") ? "!" : "") + script);
    }
    Path hooks = Files.createDirectories(folder.resolve("hooks"));
    for (String hook : List.of("post-index-change", "post-checkout", "reference-transaction")) {
      Files.copy(script, hooks.resolve(hook));
    }
    repository.git("config", "core.hooksPath", hooks.toString());
    Files.deleteIfExists(witness);
    assertThat(only(repository.folder(), "HEAD")).isEqualTo("1");
    assertThat(witness).doesNotExist();
  }

  @Test
  void fetches_nothing_that_a_partial_clone_lacks() throws Exception {
    GitRepository repository = repository("a").write(FILE, "1").commit();
    repository.git("config", "uploadpack.allowFilter", "true");
    Path witness = folder.resolve("witness");
    Path clone = folder.resolve("c");
    repository.git(
        "clone",
        "-q",
        "--filter=blob:none",
        "--no-checkout",
        repository.folder().toUri().toString(),
        clone.toString());
    GitRepository.at(clone)
        .git("config", "remote.origin.uploadpack", "touch '" + witness + "'; git-upload-pack");
    assertThatThrownBy(() -> read(clone, "HEAD"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("git");
    assertThat(witness).doesNotExist();
  }
}
