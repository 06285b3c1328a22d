package cat.bustia.cli;

import cat.bustia.build.Outcome;
import cat.bustia.build.Request;
import cat.bustia.build.SiteBuilder;
import cat.bustia.finding.Finding;
import cat.bustia.output.OutputRefusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * {@code bustia build}: checks, renders, reads back and writes the site, or leaves the former one
 * as it is.
 */
@CommandLine.Command(
    name = "build",
    mixinStandardHelpOptions = true,
    description =
        "Checks, renders and writes the site. With an error nothing is written, and the former site stays.")
final class BuildCommand implements Command {
  @CommandLine.Mixin private final ProjectOptions project = new ProjectOptions();
  @CommandLine.Mixin private final ReportOptions report = new ReportOptions();

  @CommandLine.Option(
      names = "--record",
      description =
          "Adds the published addresses and heading ids to content/permalinks.yaml, so that none is ever lost.")
  private boolean record;

  @CommandLine.Option(
      names = "--sign-profiles",
      paramLabel = "FILE",
      description =
          "Signs the Apple profiles by the RSA key in this PKCS #12 file. The environment says its password: BUSTIA_SIGN_PASSWORD, or BUSTIA_SIGN_PASSWORD_FILE, whose first line it is.")
  private @Nullable String signProfiles;

  private final Terminal terminal;

  BuildCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  private Request request() throws IOException {
    Request request = project.request(terminal);
    if (signProfiles == null) {
      return request;
    }
    Path file = ProjectOptions.file(terminal, "--sign-profiles", signProfiles);
    return request.signedBy(new Request.Key(file, password()));
  }

  /** Never an argument, which others on the machine could read. */
  private String password() throws IOException {
    String password = terminal.environment().get("BUSTIA_SIGN_PASSWORD");
    if (password != null) {
      return password;
    }
    String named = terminal.environment().get("BUSTIA_SIGN_PASSWORD_FILE");
    if (named == null) {
      throw new UsageException(
          "--sign-profiles needs the key's password in BUSTIA_SIGN_PASSWORD, or in a file that"
              + " BUSTIA_SIGN_PASSWORD_FILE names");
    }
    Path file = ProjectOptions.file(terminal, "BUSTIA_SIGN_PASSWORD_FILE", named);
    try (Stream<String> lines = Files.lines(file)) {
      return lines.findFirst().orElse("");
    }
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    report.validate(terminal);
    Request request = request();
    try {
      Outcome outcome = SiteBuilder.build(request, report.strict, record);
      List<Finding> findings = report.weigh(outcome.findings());
      report.write(ReportOptions.report(outcome, findings), terminal);
      int code = Verdicts.exitCode(findings);
      if (!report.quiet) {
        outcome.notices().forEach(notice -> terminal.err().println("bustia: " + notice));
        terminal
            .err()
            .println(
                code == ExitCode.OK
                    ? "bustia: wrote " + request.output()
                    : "bustia: nothing was written; the former site stays as it was");
      }
      return code;
    } catch (OutputRefusal refusal) {
      throw new UsageException(String.valueOf(refusal.getMessage()));
    }
  }
}
