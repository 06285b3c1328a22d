package cat.bustia.build;

import cat.bustia.content.Catalog;
import cat.bustia.content.Page;
import cat.bustia.content.References;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Level;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.report.Coverage;
import cat.bustia.source.Located;
import cat.bustia.truth.Facts;
import cat.bustia.truth.Field;
import cat.bustia.truth.Provider;
import cat.bustia.truth.Server;
import cat.bustia.truth.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tells which facts the pages state, for each service, client and locale. */
public final class CoverageLister {
  private final Catalog catalog;
  private final Facts facts;
  private final References references;
  private final Map<Page, Set<String>> stated;

  private CoverageLister(
      Catalog catalog, Facts facts, References references, Map<Page, Set<String>> stated) {
    this.catalog = catalog;
    this.facts = facts;
    this.references = references;
    this.stated = stated;
  }

  /**
   * What came of a look at the pages.
   *
   * @param findings why it could not be had, if it could not
   */
  public record Answer(Optional<Coverage> coverage, List<Finding> findings) {
    public Answer {
      findings = List.copyOf(findings);
    }
  }

  /**
   * What the pages of a project state.
   *
   * @throws IOException if the disk fails
   */
  public static Answer list(Request request) throws IOException, InterruptedException {
    try (Workers workers = new Workers(request.jobs())) {
      Project project = ProjectReader.read(request, workers);
      List<Finding> broken =
          project.findings().stream()
              .filter(finding -> finding.level() == Level.ERROR)
              .filter(finding -> finding.place().file().path().endsWith(".yaml"))
              .toList();
      if (project.catalog().isEmpty() || !broken.isEmpty()) {
        return new Answer(Optional.empty(), broken);
      }
      Catalog catalog = project.catalog().get();
      Stages stages = Stages.open(request, project, catalog);
      References references = stages.site().references();
      FactFinder finder = new FactFinder(references, project.facts());
      List<Page> pages = catalog.pages().stream().filter(page -> !page.front().draft()).toList();
      List<Set<String>> keys = workers.map(pages, page -> keys(stages.facts(page, finder)));
      Map<Page, Set<String>> stated = new HashMap<>();
      for (int i = 0; i < pages.size(); i++) {
        stated.put(pages.get(i), keys.get(i));
      }
      CoverageLister lister = new CoverageLister(catalog, project.facts(), references, stated);
      return new Answer(Optional.of(lister.coverage(project.truth().providers())), List.of());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Set<String> keys(List<FactFinder.Found> found) {
    Set<String> keys = new LinkedHashSet<>();
    found.forEach(each -> keys.add(each.key()));
    return keys;
  }

  private Coverage coverage(List<Provider> providers) {
    List<Coverage.Row> rows = new ArrayList<>();
    for (Provider provider : providers) {
      if (provider.services().isEmpty()) {
        rows(provider, Optional.empty(), rows);
      }
      provider.services().forEach(service -> rows(provider, Optional.of(service), rows));
    }
    return new Coverage(catalog.site().locales().stream().map(LanguageTag::text).toList(), rows);
  }

  private void rows(Provider provider, Optional<Service> service, List<Coverage.Row> rows) {
    Set<String> clients = new LinkedHashSet<>(List.of(Coverage.NO_CLIENT));
    clients.addAll(new TreeSet<>(catalog.clients().keySet()));
    List<String> all = facts(provider, service);
    for (String client : clients) {
      for (LanguageTag locale : catalog.site().locales()) {
        Set<String> own = new LinkedHashSet<>();
        Set<String> others = new LinkedHashSet<>();
        for (Page page : stated.keySet()) {
          if (page.locale().equals(locale) && isOf(page, provider, service, client)) {
            own.addAll(stated.getOrDefault(page, Set.of()));
          }
        }
        for (Page fallback : catalog.fallbacks(locale)) {
          if (isOf(fallback, provider, service, client)) {
            catalog
                .page(fallback.language(), fallback.name())
                .ifPresent(page -> others.addAll(stated.getOrDefault(page, Set.of())));
          }
        }
        rows.add(
            new Coverage.Row(
                service.map(one -> provider.id() + "/" + one.id()).orElse(provider.id()),
                client,
                locale.text(),
                all.stream().filter(own::contains).toList(),
                all.stream().filter(key -> !own.contains(key) && others.contains(key)).toList(),
                all.stream().filter(key -> !own.contains(key) && !others.contains(key)).toList()));
      }
    }
  }

  /** Whether a page is about a client, and holds for a service of a provider. */
  private boolean isOf(Page page, Provider provider, Optional<Service> service, String client) {
    List<String> services = references.services(page);
    return page.front().client().map(Located::value).orElse(Coverage.NO_CLIENT).equals(client)
        && (page.isTemplate() || references.provider(page).filter(provider::equals).isPresent())
        && (services.isEmpty() || service.filter(one -> services.contains(one.id())).isPresent());
  }

  /** The keys of the values of a service's servers, in the order of the definition. */
  private List<String> facts(Provider provider, Optional<Service> service) {
    List<String> ids = service.map(Service::id).stream().toList();
    List<String> keys = new ArrayList<>();
    for (Server server : service.map(Service::servers).orElse(provider.servers())) {
      for (Field field : Field.values()) {
        if (facts.find(server.id() + "." + field.word(), provider, ids)
            instanceof Facts.Lookup.Found found) {
          keys.add(found.fact().key());
        }
      }
    }
    return keys;
  }
}
