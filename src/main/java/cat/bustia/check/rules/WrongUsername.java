package cat.bustia.check.rules;

import cat.bustia.finding.Finding;
import java.util.Optional;

/** Says that a user name is built otherwise than the page says. */
final class WrongUsername {
  private WrongUsername() {}

  static Finding finding(Judgement judgement) {
    String message =
        "`" + judgement.shown() + "` is not the user name that " + judgement.whose() + " asks for";
    if (judgement.isNotOffered()) {
      return judgement
          .finding(judgement.whose() + " has no " + judgement.subject() + " server")
          .help("leave it out, or add the server to the definition")
          .build();
    }
    Finding.Builder finding = judgement.finding(message);
    judgement.expected().stream()
        .map(Judgement.Expected::value)
        .flatMap(value -> meaning(value).stream())
        .findFirst()
        .ifPresent(finding::note);
    return finding.build();
  }

  private static Optional<String> meaning(String pattern) {
    return switch (pattern) {
      case "{address}" -> Optional.of("`{address}` is the whole e-mail address");
      case "{local}" -> Optional.of("`{local}` is the part of the address before the @");
      default -> Optional.empty();
    };
  }
}
