package cat.bustia.check.rules;

import cat.bustia.check.PagePicture;
import cat.bustia.check.PageRule;
import cat.bustia.check.PageView;
import cat.bustia.check.Quoted;
import cat.bustia.check.Target;
import cat.bustia.content.Links.Destination;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Fix;
import cat.bustia.finding.Nearest;
import cat.bustia.finding.Rule;
import cat.bustia.source.Edit;
import cat.bustia.source.Place;
import java.util.List;
import java.util.function.Consumer;

/** Finds pictures that do not lie beside the page that shows them. */
public final class MissingImage implements PageRule {

  @Override
  public void check(PageView page, Consumer<Finding> findings) {
    for (PagePicture picture : page.pictures()) {
      Target target = picture.link().target();
      if (target instanceof Target.Empty) {
        findings.accept(
            Finding.of(Rule.MISSING_IMAGE, page.at(picture.span()), "picture names no file")
                .help("name a file beside the page")
                .build());
      } else if (target instanceof Target.Absolute absolute) {
        findings.accept(
            Finding.of(
                    Rule.MISSING_IMAGE,
                    page.at(absolute.span()),
                    Quoted.of(absolute.url())
                        + " is on another site, and browsers will not load it")
                .actual(absolute.url())
                .help("put the picture beside the page")
                .build());
      } else if (target instanceof Target.Relative relative) {
        boolean there =
            picture.link().destination().orElseThrow() instanceof Destination.ToFile file
                && page.site().pictures().exists(file.path());
        if (!there) {
          findings.accept(missing(relative, page));
        }
      }
    }
  }

  private static Finding missing(Target.Relative target, PageView page) {
    Place place = page.at(target.span());
    String file = page.page().file().path();
    String folder = file.substring(0, file.lastIndexOf('/') + 1);
    Finding.Builder finding =
        Finding.of(
                Rule.MISSING_IMAGE,
                place,
                "no picture " + Quoted.of(target.path()) + " lies beside the page")
            .actual(target.path());
    List<String> near = Nearest.names(target.path(), page.site().pictures().namesIn(folder));
    if (!near.isEmpty()) {
      finding.help("show " + Quoted.anyOf(near));
      if (near.size() == 1 && target.exact()) {
        finding.fix(Fix.unsafe(new Edit(place, near.get(0)), "it is only the nearest name"));
      }
    }
    return finding.build();
  }
}
