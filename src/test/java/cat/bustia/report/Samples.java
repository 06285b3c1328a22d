package cat.bustia.report;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Fix;
import cat.bustia.finding.Rule;
import cat.bustia.source.Edit;
import cat.bustia.source.Place;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Findings for the tests of reports. */
final class Samples {
  private Samples() {}

  /** The place of the first {@code words} in a file. */
  static Place in(SourceFile file, String words) {
    int start = file.text().indexOf(words);
    return file.at(new Span(start, start + words.length()));
  }

  static SourceFile page(String line) {
    return SourceFile.of("content/ca/clients/thunderbird.md", "\n".repeat(40) + line + "\n");
  }

  static Finding wrongPort() {
    SourceFile page = page("- Port del servidor: **995**");
    SourceFile yaml =
        SourceFile.of(
            "content/servers/active24.com.yaml",
            "\n".repeat(6) + "  imap: {host: email.active24.com, port: 993, security: tls}\n");
    Place place = in(page, "995");
    return Finding.of(Rule.WRONG_PORT, place, "port `995` is not the IMAP port of Active24")
        .label("the page says 995")
        .fact("active24.com/imap.port")
        .actual("995")
        .expected("993")
        .related(in(yaml, "993"), "declared here")
        .note("995 is the POP3 port of the same provider")
        .help("state it by reference")
        .fix(Fix.safe(new Edit(place, "{{imap.port}}")))
        .build();
  }

  /** A finding about the first {@code words} of a line, without anything else. */
  static Finding about(String line, String words) {
    SourceFile page = SourceFile.of("content/ca/index.md", line);
    return Finding.of(Rule.WRONG_HOST, in(page, words), "host is wrong").label("here").build();
  }

  static String write(Format format, boolean colour, Finding... findings) throws IOException {
    StringBuilder out = new StringBuilder();
    report(findings).write(format, colour, rule -> "# " + rule.id() + "\n\nWhat it is.\n", out);
    return out.toString();
  }

  /** A report on 24 pages, the first of which is that of {@link #wrongPort}. */
  static Report report(Finding... findings) {
    List<String> pages = new ArrayList<>(List.of("content/ca/clients/thunderbird.md"));
    while (pages.size() < 24) {
      pages.add("content/ca/page-" + pages.size() + ".md");
    }
    return new Report(List.of(findings), List.of(), pages, 310);
  }

  static String write(Format format, Finding... findings) throws IOException {
    return write(format, false, findings);
  }
}
