package cat.bustia.check.rules;

import cat.bustia.finding.Finding;
import cat.bustia.statement.Mention;

/** Says that a host passes for one of the provider's and leads elsewhere. */
final class LookAlikeHost {
  private LookAlikeHost() {}

  static Finding finding(Judgement judgement) {
    Mention mention = judgement.mention();
    String host = judgement.shown();
    Finding.Builder finding =
        judgement.finding("`" + host + "` only looks like a host of " + judgement.providerName());
    mention
        .shown()
        .codePoints()
        .filter(c -> c >= 0x80)
        .findFirst()
        .ifPresent(
            c ->
                finding.note(
                    String.format(
                        java.util.Locale.ROOT,
                        "`%s` is U+%04X, %s",
                        Character.toString(c),
                        c,
                        Character.getName(c))));
    return finding.note("somebody else may own it, and see what is sent to it").build();
  }
}
