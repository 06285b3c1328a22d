package cat.bustia.build;

import cat.bustia.content.Catalog;
import cat.bustia.content.Ledger;
import cat.bustia.content.Page;
import cat.bustia.export.ProfileSigner;
import cat.bustia.finding.Finding;
import cat.bustia.output.OutputRefusal;
import cat.bustia.output.SiteWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The line: read, find, check, render, verify, plan, write. */
public final class SiteBuilder {
  private SiteBuilder() {}

  /**
   * Does all that a build does but writing: what passes here will build.
   *
   * @throws IOException if the disk fails
   */
  public static Outcome check(Request request) throws IOException, InterruptedException {
    try (Workers workers = new Workers(request.jobs())) {
      return run(request, workers, Sink.NOWHERE).outcome();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * Builds the site. With an error nothing is written, and the former site stays.
   *
   * @param strict whether a warning stops the build as well
   * @param record whether the ledger of published addresses is brought up to date
   * @throws IOException if the disk fails
   * @throws OutputRefusal if the output folder must not be built into
   */
  public static Outcome build(Request request, boolean strict, boolean record)
      throws IOException, InterruptedException, OutputRefusal {
    List<Path> inputs =
        Stream.of("content", "templates", "assets").map(request.project()::resolve).toList();
    try (Workers workers = new Workers(request.jobs());
        SiteWriter writer =
            SiteWriter.open(request.output(), request.project(), inputs, SiteWriter.WAIT)) {
      Ran ran = run(request, workers, writer::add);
      Outcome outcome = ran.outcome().with(SiteFiles.problems(writer.problems()));
      if (!outcome.isFit(strict)) {
        return outcome;
      }
      writer.add(SiteFiles.headers(writer.plan()));
      List<String> strays = writer.commit();
      if (record) {
        ProjectFiles.replace(request.project(), Ledger.PATH, ran.ledger().get());
      }
      return outcome.withStrays(strays);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** What came of a run, and the ledger that it would record. */
  private record Ran(Outcome outcome, Supplier<String> ledger) {}

  private static Ran run(Request request, Workers workers, Sink sink)
      throws IOException, InterruptedException {
    // First of all, as no work is worth the while that a wrong password would undo.
    Optional<ProfileSigner> signer =
        request.key().isPresent()
            ? Optional.of(
                ProfileSigner.open(
                    request.key().get().file(), request.key().get().password(), request.today()))
            : Optional.empty();
    Project project = ProjectReader.read(request, workers);
    if (project.catalog().isEmpty()) {
      return new Ran(Outcome.ofFindings(project.findings()), () -> "");
    }
    Catalog catalog = project.catalog().get();
    Stages stages = Stages.open(request, project, catalog);
    // Translations are held against their sources, which therefore come first.
    List<Stages.Made> pages = new ArrayList<>();
    for (List<Page> turn : stages.turns()) {
      pages.addAll(workers.map(turn, page -> stages.make(page, sink)));
    }
    List<Finding> shared = stages.makeShared(signer, sink);
    return new Ran(stages.verdict(pages, shared), () -> stages.ledger(pages));
  }
}
