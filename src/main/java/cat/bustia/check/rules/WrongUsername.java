package cat.bustia.check.rules;

import cat.bustia.finding.Finding;

/** Says that a user name is built otherwise than the page says. */
final class WrongUsername {
  private WrongUsername() {}

  static Finding finding(Judgement judgement) {
    String message = "a user name of " + judgement.whose() + " is not `" + judgement.shown() + "`";
    if (judgement.isNotOffered()) {
      return judgement
          .finding(judgement.whose() + " has no " + judgement.subject() + " server")
          .help("leave it out, or add the server to the definition")
          .build();
    }
    return judgement.finding(message).build();
  }
}
