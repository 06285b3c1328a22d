package cat.bustia.autoconfig;

import cat.bustia.source.Located;
import cat.bustia.yaml.YamlEmitter;
import cat.bustia.yaml.YamlMapping;
import cat.bustia.yaml.YamlNode;
import cat.bustia.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/**
 * The parts of a definition in the making, each with the comments that stood before it.
 *
 * @param head comments on the whole
 * @param foot comments after everything
 * @param published what autoconfig files alone say, without the id
 */
record Draft(
    Located<String> id,
    List<String> head,
    Optional<Located<String>> name,
    Optional<Located<String>> shortName,
    List<Commented<Located<String>>> domains,
    List<Key> webMail,
    List<Commented<Key>> servers,
    List<Commented<YamlNode>> otherServers,
    Optional<Commented<YamlNode>> oauth2,
    List<Commented<YamlNode>> documentation,
    Optional<Commented<YamlNode>> enable,
    YamlMapping published,
    List<String> foot) {

  /** A value with the comments that stood before it. */
  record Commented<T>(List<String> comments, T value) {
    Commented {
      comments = List.copyOf(comments);
    }
  }

  /** A key with its value. */
  record Key(String key, YamlNode value) {}

  Draft {
    head = List.copyOf(head);
    domains = List.copyOf(domains);
    webMail = List.copyOf(webMail);
    servers = List.copyOf(servers);
    otherServers = List.copyOf(otherServers);
    documentation = List.copyOf(documentation);
    foot = List.copyOf(foot);
  }

  /**
   * The definition's text.
   *
   * @param asId its id
   * @param renamed whether that is another one than the provider's, which is kept beside it
   */
  YamlEmitter.Written write(String asId, boolean renamed, List<String> header) {
    YamlEmitter out = new YamlEmitter();
    header.forEach(out::comment);
    head.forEach(out::comment);
    out.entry("id", Fields.text(new Located<>(asId, id.place())));
    name.ifPresent(value -> out.entry("name", Fields.text(value)));
    shortName.ifPresent(value -> out.entry("shortName", Fields.text(value)));
    domains(out);
    webMail.forEach(each -> out.entry(each.key(), each.value()));
    if (!servers.isEmpty()) {
      out.open("servers");
      for (Commented<Key> server : servers) {
        server.comments().forEach(out::comment);
        out.entry(server.value().key(), server.value().value());
      }
      out.close();
    }
    list(out, "otherServers", otherServers);
    oauth2.ifPresent(value -> entry(out, "oauth2", value));
    list(out, "documentation", documentation);
    enable.ifPresent(value -> entry(out, "enable", value));
    published(out, renamed);
    foot.forEach(out::comment);
    return out.end();
  }

  /** On one line, where they have no comments. */
  private void domains(YamlEmitter out) {
    List<YamlScalar> values = domains.stream().map(domain -> Fields.text(domain.value())).toList();
    if (values.isEmpty()) {
      return;
    }
    if (domains.stream().allMatch(domain -> domain.comments().isEmpty())) {
      out.entry("domains", new Fields(id.place()).list(values));
      return;
    }
    out.open("domains");
    for (Commented<Located<String>> domain : domains) {
      domain.comments().forEach(out::comment);
      out.item(Fields.text(domain.value()));
    }
    out.close();
  }

  private static void list(YamlEmitter out, String key, List<Commented<YamlNode>> items) {
    if (items.isEmpty()) {
      return;
    }
    out.open(key);
    for (Commented<YamlNode> item : items) {
      item.comments().forEach(out::comment);
      out.item(item.value());
    }
    out.close();
  }

  private static void entry(YamlEmitter out, String key, Commented<YamlNode> value) {
    value.comments().forEach(out::comment);
    out.entry(key, value.value());
  }

  private void published(YamlEmitter out, boolean renamed) {
    if (!renamed && published.entries().isEmpty()) {
      return;
    }
    out.open("autoconfig");
    if (renamed) {
      out.entry("id", Fields.text(id));
    }
    published.entries().forEach(each -> out.entry(each.key().text(), each.value()));
    out.close();
  }
}
