package cat.bustia.check.rules;

import cat.bustia.finding.Finding;

/** Says that a host is not that of the server that the text speaks of. */
final class WrongHost {
  private WrongHost() {}

  static Finding finding(Judgement judgement) {
    String host = judgement.shown();
    String name = judgement.whose();
    if (judgement.isNotOffered()) {
      return judgement
          .finding(name + " has no " + judgement.subject() + " server, so no host `" + host + "`")
          .help("leave it out, or add the server to the definition")
          .build();
    }
    String message = "`" + host + "` is not the " + judgement.subject() + " server of " + name;
    Finding.Builder finding = judgement.finding(message);
    judgement.owner().ifPresent(finding::note);
    return finding.build();
  }
}
