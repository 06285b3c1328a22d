package cat.bustia.check.rules;

import cat.bustia.check.Quoted;
import cat.bustia.finding.Finding;
import cat.bustia.statement.Mention;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says that the encryption is not that of the server that the text speaks of. */
final class WrongSecurity {
  private WrongSecurity() {}

  static Finding finding(Judgement judgement) {
    Mention mention = judgement.mention();
    String shown = judgement.shown();
    String name = judgement.whose();
    if (judgement.isNotOffered()) {
      return judgement
          .finding(name + " has no " + judgement.subject() + " server to protect with " + shown)
          .help("leave it out, or add the server to the definition")
          .build();
    }
    if (mention.values().isEmpty()) {
      return judgement
          .finding("`" + shown + "` is the name of no encryption")
          .note("known are `SSL/TLS` (`tls`), `STARTTLS` (`starttls`) and none at all (`none`)")
          .build();
    }
    String message =
        "`"
            + shown
            + "` is not the encryption of the "
            + judgement.subject()
            + " server of "
            + name;
    Finding.Builder finding = judgement.finding(message);
    List<String> meant = mention.values().stream().sorted().toList();
    Set<String> words = new TreeSet<>(meant);
    judgement.expected().forEach(each -> words.add(each.value()));
    if (!meant.contains(shown.toLowerCase(Locale.ROOT))) {
      finding.note("here `" + shown + "` means " + Quoted.anyOf(meant));
    }
    finding.note(words.stream().map(WrongSecurity::explained).collect(Collectors.joining("; ")));
    return finding.build();
  }

  private static String explained(String word) {
    return switch (word) {
      case "tls" -> "`tls` encrypts from the first byte on";
      case "starttls" -> "`starttls` begins to encrypt after a first exchange";
      default -> "`" + word + "` encrypts nothing";
    };
  }
}
