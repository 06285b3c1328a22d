package cat.bustia.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The program's entry point. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    // Java's own streams follow the machine's locale; ours are UTF-8 everywhere.
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    Terminal terminal =
        new Terminal(
            out, err, System.getenv(), Path.of("").toAbsolutePath(), System.console() != null);
    int code = new CommandLineRunner(terminal).run(args);
    out.flush();
    System.exit(code);
  }
}
