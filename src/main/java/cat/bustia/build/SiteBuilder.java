package cat.bustia.build;

import cat.bustia.content.Catalog;
import cat.bustia.finding.Finding;
import cat.bustia.html.SiteAudit;
import cat.bustia.output.OutputRefusal;
import cat.bustia.output.SiteWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
      return run(request, workers, Sink.NOWHERE);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * Builds the site. With an error nothing is written, and the former site stays.
   *
   * @param strict whether a warning stops the build as well
   * @throws IOException if the disk fails
   * @throws OutputRefusal if the output folder must not be built into
   */
  public static Outcome build(Request request, boolean strict)
      throws IOException, InterruptedException, OutputRefusal {
    List<Path> inputs =
        Stream.of("content", "templates", "assets").map(request.project()::resolve).toList();
    try (Workers workers = new Workers(request.jobs());
        SiteWriter writer =
            SiteWriter.open(request.output(), request.project(), inputs, SiteWriter.WAIT)) {
      Outcome outcome = run(request, workers, writer::add);
      List<Finding> conflicts = SiteFiles.problems(writer.problems());
      if (!conflicts.isEmpty()) {
        return outcome.with(conflicts);
      }
      if (outcome.isFit(strict)) {
        writer.add(SiteFiles.headers(writer.plan()));
        return outcome.withStrays(writer.commit());
      }
      return outcome;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Outcome run(Request request, Workers workers, Sink sink)
      throws IOException, InterruptedException {
    Project project = ProjectReader.read(request, workers);
    Optional<Catalog> catalog = project.catalog();
    if (catalog.isEmpty()) {
      return Outcome.ofFindings(project.findings(), 0);
    }
    Stages stages = Stages.open(request, project, catalog.get());
    List<Stages.Made> pages = workers.map(catalog.get().pages(), page -> stages.make(page, sink));
    List<Finding> shared = stages.makeShared(sink);
    return stages.verdict(pages, shared);
  }

  /**
   * Holds a folder of HTML files against the truth.
   *
   * @throws IOException if the disk fails
   */
  public static Outcome verify(Request request, Path html)
      throws IOException, InterruptedException {
    try (Workers workers = new Workers(request.jobs())) {
      Project project = ProjectReader.read(request, workers);
      if (project.catalog().isEmpty()) {
        return Outcome.ofFindings(project.findings(), 0);
      }
      Stages stages = Stages.open(request, project, project.catalog().get());
      SiteAudit audit = new SiteAudit(html, stages.audit());
      List<List<Finding>> found = workers.map(audit.pages(), path -> verify(audit, path));
      return Outcome.ofFindings(found.stream().flatMap(List::stream).toList(), found.size());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static List<Finding> verify(SiteAudit audit, String path) {
    try {
      return audit.audit(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Lists the facts with every place that states them.
   *
   * @throws IOException if the disk fails
   */
  public static FactList facts(Request request) throws IOException, InterruptedException {
    try (Workers workers = new Workers(request.jobs())) {
      Project project = ProjectReader.read(request, workers);
      if (project.catalog().isEmpty()) {
        return new FactList(List.of(), false);
      }
      Catalog catalog = project.catalog().get();
      Stages stages = Stages.open(request, project, catalog);
      FactFinder finder = new FactFinder(catalog, project);
      List<List<FactFinder.Found>> found =
          workers.map(catalog.pages(), page -> stages.facts(page, finder));
      return new FactList(
          finder.list(found.stream().flatMap(List::stream).toList()), project.findings().isEmpty());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
