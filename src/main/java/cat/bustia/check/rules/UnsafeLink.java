package cat.bustia.check.rules;

import cat.bustia.check.PageLink;
import cat.bustia.check.PagePicture;
import cat.bustia.check.PageRule;
import cat.bustia.check.PageView;
import cat.bustia.check.Quoted;
import cat.bustia.check.Target;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import java.util.function.Consumer;

/** Finds links and pictures with an address that a browser would run or guess at. */
public final class UnsafeLink implements PageRule {

  @Override
  public void check(PageView page, Consumer<Finding> findings) {
    for (PageLink link : page.links()) {
      check(link.target(), page, findings);
    }
    for (PagePicture picture : page.pictures()) {
      check(picture.link().target(), page, findings);
    }
  }

  private static void check(Target target, PageView page, Consumer<Finding> findings) {
    if (target instanceof Target.Unsafe unsafe) {
      findings.accept(
          Finding.of(
                  Rule.UNSAFE_LINK,
                  page.at(unsafe.span()),
                  Quoted.of(unsafe.url()) + " is unsafe: " + unsafe.reason())
              .actual(unsafe.url())
              .help(
                  "use `https:`, `http:`, `mailto:`, `tel:`, the path of a page, or `#` and a heading")
              .build());
    }
  }
}
