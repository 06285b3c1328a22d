package cat.bustia.output;

import java.io.IOException;
import java.nio.file.Path;

/** A disk whose every failure is a {@link WorldFailure}. */
record ExplainingDisk(Disk disk) implements Disk {

  private interface Action<T> {
    T run() throws IOException;
  }

  private interface Step {
    void run() throws IOException;
  }

  private static <T> T tell(String verb, Path path, Action<T> action) throws WorldFailure {
    try {
      return action.run();
    } catch (IOException e) {
      throw WorldFailure.of(verb, path, e);
    }
  }

  private static void tellStep(String verb, Path path, Step step) throws WorldFailure {
    try {
      step.run();
    } catch (IOException e) {
      throw WorldFailure.of(verb, path, e);
    }
  }

  @Override
  public void create(Path file, byte[] content) throws WorldFailure {
    tellStep("write", file, () -> disk.create(file, content));
  }

  @Override
  public void replace(Path file, byte[] content, boolean inPlace) throws WorldFailure {
    tellStep("write", file, () -> disk.replace(file, content, inPlace));
  }

  @Override
  public boolean holds(Path file, byte[] content) throws WorldFailure {
    return tell("read", file, () -> disk.holds(file, content));
  }

  @Override
  public void createFolder(Path folder) throws WorldFailure {
    tellStep("make the folder", folder, () -> disk.createFolder(folder));
  }

  @Override
  public void copy(Path from, Path to) throws WorldFailure {
    tellStep("carry over", from, () -> disk.copy(from, to));
  }

  @Override
  public void delete(Path path) throws WorldFailure {
    tellStep("delete", path, () -> disk.delete(path));
  }

  @Override
  public void move(Path from, Path to) throws WorldFailure {
    tellStep("rename", from, () -> disk.move(from, to));
  }

  @Override
  public void link(Path link, Path target) throws WorldFailure {
    tellStep("make the link", link, () -> disk.link(link, target));
  }

  @Override
  public void force(Path path) throws WorldFailure {
    tellStep("flush", path, () -> disk.force(path));
  }
}
