package cat.bustia.check.rules;

import cat.bustia.finding.Finding;

/** Says that a port is not that of the server that the text speaks of. */
final class WrongPort {
  private WrongPort() {}

  static Finding finding(Judgement judgement) {
    String port = judgement.shown();
    String name = judgement.whose();
    if (judgement.isNotOffered()) {
      return judgement
          .finding(name + " has no " + judgement.subject() + " server, so no port `" + port + "`")
          .help("leave it out, or add the server to the definition")
          .build();
    }
    String message = "port `" + port + "` is not the " + judgement.subject() + " port of " + name;
    Finding.Builder finding = judgement.finding(message);
    judgement.owner().ifPresent(finding::note);
    return finding.build();
  }
}
