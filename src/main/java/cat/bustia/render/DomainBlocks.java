package cat.bustia.render;

import cat.bustia.content.Page;
import cat.bustia.content.References;
import cat.bustia.export.Exports;
import cat.bustia.export.ServedFile;
import cat.bustia.export.ServiceRecord;
import cat.bustia.i18n.Lists;
import cat.bustia.i18n.Messages;
import cat.bustia.markdown.Block;
import cat.bustia.markdown.HtmlEmitter;
import cat.bustia.source.Located;
import cat.bustia.truth.Fact;
import cat.bustia.truth.Facts;
import cat.bustia.truth.Field;
import cat.bustia.truth.Provider;
import cat.bustia.truth.Server;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code :::records} and {@code :::files} stand for: the DNS records and the files of each
 * domain of the page's provider, as the exports have them, each host and port with its source.
 */
final class DomainBlocks {
  static final String RECORDS = "records";
  static final String FILES = "files";

  private final Page page;
  private final References references;
  private final Messages messages;
  private final FactMarkup markup;
  private final Addresses addresses;
  private final BlockTemplates templates;

  DomainBlocks(
      Page page,
      References references,
      Messages messages,
      Words words,
      Addresses addresses,
      BlockTemplates templates) {
    this.page = page;
    this.references = references;
    this.messages = messages;
    this.markup = new FactMarkup(messages, words);
    this.addresses = addresses;
    this.templates = templates;
  }

  void write(Block.Directive directive, HtmlEmitter to) {
    to.blocks(directive.content());
    Optional<Provider> provider = references.provider(page);
    if (provider.isEmpty()) {
      return;
    }
    boolean records = directive.name().equals(RECORDS);
    List<Map<String, Object>> domains = new ArrayList<>();
    for (Located<String> domain : provider.get().domains()) {
      Map<String, Object> model = new HashMap<>();
      model.put("name", domain.value());
      if (records) {
        records(provider.get(), domain.value(), model);
      } else {
        model.put("files", files(provider.get(), domain.value()));
        model.put("alias", Exports.alias(domain.value(), addresses.absolute("")));
      }
      domains.add(model);
    }
    templates.fill(directive.name() + ".ftlh", Map.of("domains", domains), to.out());
  }

  private void records(Provider provider, String domain, Map<String, Object> model) {
    List<Object> lines = new ArrayList<>();
    for (ServiceRecord record : Exports.records(provider, domain)) {
      StringBuilder line = new StringBuilder(Html.escape(record.beforePort()));
      value(provider, record, Field.PORT, Integer.toString(record.port()), line);
      line.append(' ');
      String target = record.target();
      value(provider, record, Field.HOST, target.substring(0, target.length() - 1), line);
      line.append('.');
      lines.add(Templates.html(line.toString()));
    }
    model.put("lines", lines);
    model.put("file", Exports.zone(domain));
    model.put("url", addresses.link(Exports.zone(domain)));
  }

  /** A value of the record, with the fact that it is; plain where it is none of a mail server. */
  private void value(
      Provider provider, ServiceRecord record, Field field, String text, StringBuilder out) {
    Optional<Fact> fact = record.server().flatMap(server -> fact(provider, server, field));
    if (fact.isPresent()) {
      markup.typed(fact.get(), text, out);
    } else {
      Html.escape(text, out);
    }
  }

  /** Records state the provider's own servers, whatever services the page is valid for. */
  private Optional<Fact> fact(Provider provider, Server server, Field field) {
    String key = provider.id() + "/" + server.id() + "." + field.word();
    return references.find(key) instanceof Facts.Lookup.Found found
        ? Optional.of(found.fact())
        : Optional.empty();
  }

  private List<Map<String, Object>> files(Provider provider, String domain) {
    List<Map<String, Object>> files = new ArrayList<>();
    for (ServedFile file : Exports.served(provider, domain, references.isSites(provider))) {
      files.add(
          Map.of(
              "path",
              parts(file.path()),
              "url",
              addresses.link(file.path()),
              "addresses",
              file.addresses().stream().map(DomainBlocks::parts).toList(),
              "reader",
              reader(file.reader())));
    }
    return files;
  }

  /** A path or an address, cut after each of its slashes. */
  private static List<String> parts(String path) {
    return List.of(path.split("(?<=[^/]/)(?=[^/])", -1));
  }

  private String reader(ServedFile.Reader reader) {
    return switch (reader) {
      case AUTOCONFIG -> Lists.and(List.of("Thunderbird", "K\u20119 Mail"), messages.locale());
      case AUTODISCOVER -> "Outlook";
      case APPLE -> Lists.and(List.of("iPhone", "iPad", "Mac"), messages.locale());
      case PROGRAMS -> messages.text("files.programs");
    };
  }
}
