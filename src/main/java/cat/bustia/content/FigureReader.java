package cat.bustia.content;

import cat.bustia.content.Figure.Form;
import cat.bustia.content.Figure.Row;
import cat.bustia.content.Figure.Screen;
import cat.bustia.content.Figure.Value;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Nearest;
import cat.bustia.finding.Rule;
import cat.bustia.source.Located;
import cat.bustia.source.Place;
import cat.bustia.truth.Protocol;
import cat.bustia.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the figures of a client's file: every label that they name is one of the client's. */
final class FigureReader {
  private final Set<String> labels;
  private final List<Finding> findings;

  /**
   * @param labels the keys of the client's labels
   */
  FigureReader(Set<String> labels, List<Finding> findings) {
    this.labels = labels;
    this.findings = findings;
  }

  /** The figures by name, in the order of the file. */
  Map<String, Figure> read(YamlMapping figures) {
    Map<String, Figure> read = new LinkedHashMap<>();
    for (YamlMapping.Entry entry : figures.entries()) {
      if (entry.value() instanceof YamlMapping values) {
        Located<String> name = new Located<>(entry.key().text(), entry.key().place());
        figure(name, values).ifPresent(figure -> read.put(name.value(), figure));
      }
    }
    return read;
  }

  private Optional<Figure> figure(Located<String> name, YamlMapping values) {
    List<Located<String>> named = values.texts("tabs");
    List<String> tabs = named.stream().filter(this::isKnown).map(Located::value).toList();
    Optional<Located<String>> tab = values.text("tab");
    tab.filter(open -> named.stream().noneMatch(each -> each.value().equals(open.value())))
        .ifPresent(
            open ->
                report(
                    open.place(),
                    "`" + open.value() + "` is none of the `tabs`",
                    "add it to `tabs`, or name one of them"));
    List<Row> rows = new ArrayList<>();
    for (YamlMapping row : values.mappings("rows")) {
      row(row).ifPresent(rows::add);
    }
    return values
        .text("screen")
        .flatMap(word -> Screen.of(word.value()))
        .map(
            screen ->
                new Figure(
                    name,
                    screen,
                    label(values, "title"),
                    label(values, "action"),
                    tabs,
                    tab.map(Located::value).filter(tabs::contains),
                    values.texts("protocols").stream()
                        .flatMap(word -> Protocol.of(word.value()).stream())
                        .toList(),
                    rows));
  }

  private Optional<Row> row(YamlMapping values) {
    Form form = values.text("as").flatMap(word -> Form.of(word.value())).orElse(Form.FIELD);
    Optional<Value> value = values.text("value").flatMap(word -> Value.of(word.value()));
    boolean named = values.entry("label").isPresent();
    Place place = firstKey(values);
    if (form.isToggle() && named == values.entry("value").isPresent()) {
      report(
          place,
          "what is beside a `" + form.word() + "` is not clear",
          "give it a `label`, or the `value` that the client has its words for");
      return Optional.empty();
    }
    if (!form.isToggle() && !named) {
      report(place, "this `" + form.word() + "` has no label", "add `label`: the key of one");
      return Optional.empty();
    }
    boolean holdsNone = form == Form.BUTTON || form == Form.HEADING || form == Form.PASSWORD;
    Optional<YamlMapping.Entry> extra =
        values
            .entry("value")
            .filter(entry -> holdsNone)
            .or(() -> values.entry("off").filter(entry -> !form.isToggle()));
    if (extra.isPresent()) {
      String key = extra.get().key().text();
      report(
          extra.get().key().place(),
          "a `" + form.word() + "` has no `" + key + "`",
          "take it out, or give the row another form by `as`");
      return Optional.empty();
    }
    Optional<String> label = label(values, "label");
    if (label.isEmpty() && value.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Row(form, label, value, isSet(values, "off"), isSet(values, "mark")));
  }

  private static Place firstKey(YamlMapping values) {
    return values.entries().isEmpty() ? values.place() : values.entries().get(0).key().place();
  }

  private static boolean isSet(YamlMapping values, String key) {
    return values.flag(key).map(Located::value).orElse(false);
  }

  private Optional<String> label(YamlMapping values, String key) {
    return values.text(key).filter(this::isKnown).map(Located::value);
  }

  /** Whether the client has this label; says so where it has not. */
  private boolean isKnown(Located<String> key) {
    if (labels.contains(key.value())) {
      return true;
    }
    List<String> near = Nearest.names(key.value(), labels);
    report(
        key.place(),
        "the client has no label `" + key.value() + "`",
        near.isEmpty()
            ? "add it to `labels`"
            : "write `" + String.join("` or `", near) + "`, or add it to `labels`");
    return false;
  }

  private void report(Place place, String message, String help) {
    findings.add(Finding.of(Rule.INVALID_DEFINITION, place, message).help(help).build());
  }
}
