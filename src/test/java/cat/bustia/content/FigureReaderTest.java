package cat.bustia.content;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.finding.Finding;
import cat.bustia.source.Limits;
import cat.bustia.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a client's file says of its screens. */
@SuppressWarnings("NullAway") // a missing figure fails its test by itself
class FigureReaderTest {
  private static ClientReader.Result read(String figure) {
    String yaml =
        """
        id: brisa
        name: Brisa
        labels: {port: {en: Port}, server: {en: Server}}
        figures:
          ports:
            screen: ios
        """
            + figure.indent(4);
    return ClientReader.read(SourceFile.of("content/clients/brisa.yaml", yaml), Limits.DEFAULT);
  }

  private static List<String> found(String figure) {
    return read(figure).findings().stream().map(FigureReaderTest::line).toList();
  }

  private static String line(Finding finding) {
    return finding.place().text() + ": " + finding.message() + "; " + finding.help().orElse("");
  }

  @Test
  void reads_what_is_there() {
    ClientReader.Result result = read("title: server\nrows: [{label: port, value: incoming.port}]");
    assertThat(result.findings()).isEmpty();
    Figure figure = result.client().orElseThrow().figures().get("ports");
    assertThat(figure.title()).contains("server");
    assertThat(figure.values()).extracting(Figure.Value::word).containsExactly("incoming.port");
  }

  @Test
  void knows_every_label_that_a_figure_names() {
    assertThat(found("title: serve\ntabs: [prot]\naction: zzz\nrows: [{label: ports}]"))
        .containsExactlyInAnyOrder(
            "serve: the client has no label `serve`; write `server`, or add it to `labels`",
            "prot: the client has no label `prot`; write `port`, or add it to `labels`",
            "zzz: the client has no label `zzz`; add it to `labels`",
            "ports: the client has no label `ports`; write `port`, or add it to `labels`");
  }

  @Test
  void an_open_tab_is_one_of_the_tabs() {
    assertThat(found("tabs: [port]\ntab: server\nrows: [{label: port}]"))
        .containsExactly(
            "server: `server` is none of the `tabs`; add it to `tabs`, or name one of them");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{as: field, value: incoming.port} | as: this `field` has no label",
        "{as: button} | as: this `button` has no label",
        "{as: tick} | as: what is beside a `tick` is not clear",
        "{as: tick, label: port, value: incoming.port} | as: what is beside a `tick` is not clear",
        "{label: port, as: heading, value: incoming.port} | value: a `heading` has no `value`",
        "{label: port, as: password, value: incoming.port} | value: a `password` has no `value`",
        "{label: port, off: true} | off: a `field` has no `off`",
      })
  void a_row_has_what_its_form_takes_and_no_more(String row, String message) {
    assertThat(found("rows: [" + row + "]")).singleElement().asString().startsWith(message + ";");
  }
}
