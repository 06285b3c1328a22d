package cat.bustia.check.rules;

import cat.bustia.finding.Finding;
import cat.bustia.statement.Mention;
import java.util.Locale;
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
    if (mention.values().contains(shown.toLowerCase(Locale.ROOT))) {
      return finding.build();
    }
    String meaning =
        mention.values().stream()
            .sorted()
            .map(value -> "`" + value + "`")
            .collect(Collectors.joining(" or "));
    return finding.note("here `" + shown + "` means " + meaning).build();
  }
}
