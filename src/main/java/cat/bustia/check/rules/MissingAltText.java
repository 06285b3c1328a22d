package cat.bustia.check.rules;

import cat.bustia.check.PagePicture;
import cat.bustia.check.PageRule;
import cat.bustia.check.PageView;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import java.util.function.Consumer;

/** Finds pictures that say nothing to those who cannot see them (WCAG 2.2, 1.1.1). */
public final class MissingAltText implements PageRule {

  @Override
  public void check(PageView page, Consumer<Finding> findings) {
    for (PagePicture picture : page.pictures()) {
      if (!picture.described()) {
        findings.accept(
            Finding.of(
                    Rule.MISSING_ALT_TEXT,
                    page.at(picture.span()),
                    "picture has no description for those who cannot see it")
                .help("say in a few words what the picture shows")
                .build());
      }
    }
  }
}
