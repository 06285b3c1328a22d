package cat.bustia.history;

import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import cat.bustia.source.TextFiles;
import cat.bustia.source.TextRead;
import cat.bustia.source.TextRead.Reason;
import cat.bustia.source.TextRead.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * A project as one revision of its repository has it. Reading leaves the working tree and the index
 * as they are, and needs no more of the history than the revision itself.
 */
public final class Revision {
  private static final int LONGEST_NAME = 500;
  private static final int LISTING_BYTES = 16 << 20;

  private final GitProgram git;
  private final String commit;

  private Revision(GitProgram git, String commit) {
    this.git = git;
    this.commit = commit;
  }

  /** A file that a folder of the revision lists. */
  private record Entry(String mode, String id, long size, String path) {
    boolean isRegular() {
      return mode.startsWith("100");
    }

    boolean isSymlink() {
      return mode.equals("120000");
    }
  }

  /**
   * Finds a revision.
   *
   * @param project the project's folder, anywhere in a repository or one of its worktrees
   * @param name as git takes it: {@code main}, {@code HEAD~3}, {@code v1.2} …
   * @param environment where the program is searched for
   * @throws NoSuchRevision if there is no such revision, no repository or no git
   * @throws IOException if git fails
   */
  public static Revision find(Path project, String name, Map<String, String> environment)
      throws NoSuchRevision, IOException {
    String shown = shown(name);
    if (name.isBlank() || name.startsWith("-") || name.length() > LONGEST_NAME || !isText(name)) {
      throw new NoSuchRevision("`" + shown + "` is no revision and no folder");
    }
    GitProgram git =
        GitProgram.find(environment, project)
            .orElseThrow(
                () ->
                    new NoSuchRevision(
                        "there is no folder `"
                            + shown
                            + "`, and no program git to look for a"
                            + " revision of that name: install git"));
    GitProgram.Answer inside = git.run(1_000, "rev-parse", "--is-inside-work-tree");
    if (!inside.isGood() || !inside.text().strip().equals("true")) {
      throw new NoSuchRevision(
          "there is no folder `"
              + shown
              + "`, and no revision either: git says "
              + (inside.error().isEmpty()
                  ? "that this is no working tree"
                  : shown(inside.error())));
    }
    GitProgram.Answer found =
        git.run(1_000, "rev-parse", "--verify", "--end-of-options", name + "^{commit}");
    String commit = found.text().strip();
    if (!found.isGood() || !commit.matches("[0-9a-f]{40}|[0-9a-f]{64}")) {
      throw new NoSuchRevision(
          "there is no folder and no revision `"
              + shown
              + "` here; in a shallow clone, fetch it first (git fetch --depth=1 origin …)");
    }
    return new Revision(git, commit);
  }

  private static boolean isText(String name) {
    return name.chars().noneMatch(Character::isISOControl);
  }

  /** Git's words and the user's, fit for a line of a terminal. */
  private static String shown(String text) {
    String line = text.length() <= 200 ? text : text.substring(0, 200) + "…";
    return line.replaceAll("\\p{Cntrl}", "?");
  }

  /**
   * The texts of a folder, sorted by path; what is no fit text is there with the reason.
   *
   * @param folder in the project, with a slash at its end; nothing below its own folders is read
   * @param ending how the files' names end
   * @param maxBytes how large a file may be
   * @throws IOException if git fails, or the revision is not here as a whole
   */
  public List<TextRead> texts(String folder, String ending, int maxBytes) throws IOException {
    List<Entry> entries = list(folder).stream().filter(e -> e.path().endsWith(ending)).toList();
    List<String> ids = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.isRegular() && entry.size() <= maxBytes) {
        ids.add(entry.id());
      }
    }
    List<byte[]> contents = new ArrayList<>(ids.size());
    git.objects(ids, maxBytes, contents::add);
    Iterator<byte[]> next = contents.iterator();
    List<TextRead> texts = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      if (entry.isSymlink()) {
        texts.add(symlink(entry.path()));
      } else if (entry.isRegular() && entry.size() > maxBytes) {
        texts.add(TextFiles.tooLarge(entry.path(), entry.size(), maxBytes));
      } else if (entry.isRegular()) {
        texts.add(TextFiles.decode(entry.path(), next.next()));
      }
    }
    return texts;
  }

  private static Refused symlink(String path) {
    return new Refused(
        Reason.SYMLINK,
        SourceFile.opaque(path).at(Span.at(0)),
        "this is a symbolic link, and links are not followed");
  }

  private List<Entry> list(String folder) throws IOException {
    // Git lists what the folder that it works in has, whatever folder of the repository that is.
    GitProgram.Answer answer = git.run(LISTING_BYTES, "ls-tree", "-z", "-l", commit, "--", folder);
    if (!answer.isGood()) {
      throw new IOException("git cannot list the revision: " + shown(answer.error()));
    }
    List<Entry> entries = new ArrayList<>();
    for (String line : answer.text().split("\0")) {
      int tab = line.indexOf('\t');
      String[] head = line.substring(0, Math.max(tab, 0)).split(" +");
      if (head.length == 4) {
        long size = head[3].equals("-") ? 0 : Long.parseLong(head[3]);
        entries.add(new Entry(head[0], head[2], size, line.substring(tab + 1)));
      }
    }
    return entries;
  }
}
