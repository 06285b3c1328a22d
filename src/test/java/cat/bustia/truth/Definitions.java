package cat.bustia.truth;

import cat.bustia.finding.Finding;
import cat.bustia.source.Limits;
import cat.bustia.source.Position;
import cat.bustia.source.SourceFile;
import java.util.List;
import java.util.stream.Stream;

/** Small definitions for the tests of this room. */
final class Definitions {
  static final String POSTA =
      """
      id: posta.example
      name: Posta
      domains: [posta.example]
      servers:
        imap: {host: in.posta.example, port: 993, security: tls, username: "{address}", authentication: [password]}
        pop3: {host: in.posta.example, port: 995, security: tls, username: "{address}"}
        smtp: {host: out.posta.example, port: 587, security: starttls, username: "{address}"}
      """;

  private Definitions() {}

  static TruthResult read(String... texts) {
    return TruthReader.read(Stream.of(texts).map(Definitions::file).toList(), Limits.DEFAULT);
  }

  /** A file that is named after the id in its text. */
  static SourceFile file(String text) {
    String id =
        text.lines()
            .filter(line -> line.startsWith("id: "))
            .map(line -> line.substring(4).strip())
            .findFirst()
            .orElse("none");
    return SourceFile.of("content/servers/" + id + ".yaml", text);
  }

  static Provider provider(String text) {
    return read(text).truth().providers().get(0);
  }

  /** The findings of a definition, each as {@code rule line:column message}. */
  static List<String> findings(String... texts) {
    return lines(read(texts).findings());
  }

  static List<String> lint(String text) {
    return lines(DefinitionLint.check(read(text).truth()));
  }

  static List<String> lines(List<Finding> findings) {
    return findings.stream()
        .map(
            finding -> {
              Position start = finding.place().start();
              return finding.rule().id()
                  + " "
                  + start.line()
                  + ":"
                  + start.column()
                  + " "
                  + finding.message();
            })
        .toList();
  }
}
