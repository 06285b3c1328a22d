package cat.bustia.check.rules;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Fix;
import cat.bustia.i18n.LookAlikes;
import cat.bustia.source.Edit;
import cat.bustia.source.Located;
import cat.bustia.truth.OtherHost;
import java.util.Locale;
import java.util.Optional;

/** Says that a host passes for one of the provider's and leads elsewhere. */
final class LookAlikeHost {
  private LookAlikeHost() {}

  static Finding finding(Judgement judgement) {
    String host = judgement.shown();
    String message = "`" + host + "` only looks like a host of " + judgement.providerName();
    Optional<Located<String>> other = other(judgement);
    Finding.Builder finding =
        other
            .map(named -> of(judgement, message, named))
            .orElseGet(() -> judgement.finding(message));
    host.codePoints().filter(c -> c >= 0x80).findFirst().ifPresent(c -> finding.note(name(c)));
    return finding.note("somebody else may own it, and see what is sent to it").build();
  }

  private static String name(int c) {
    return String.format(
        Locale.ROOT, "`%s` is U+%04X, %s", Character.toString(c), c, Character.getName(c));
  }

  /** The host that it passes for, where that is no mail server. */
  private static Optional<Located<String>> other(Judgement judgement) {
    String skeleton = LookAlikes.skeleton(judgement.shown());
    return judgement.provider().hosts().stream()
        .map(OtherHost::host)
        .filter(host -> LookAlikes.skeleton(host.value()).equals(skeleton))
        .findFirst();
  }

  private static Finding.Builder of(Judgement judgement, String message, Located<String> named) {
    return Finding.of(judgement.rule(), judgement.mention().place(), message)
        .label("the page says " + judgement.shown())
        .actual(judgement.shown())
        .expected(named.value())
        .related(named.place(), "declared here")
        .help("write `" + named.value() + "`")
        .fix(Fix.safe(new Edit(judgement.mention().place(), named.value())));
  }
}
