package cat.bustia.render;

import cat.bustia.finding.Finding;

/** A template that cannot be filled in; carries what its author is told. */
final class TemplateFault extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient Finding finding;

  TemplateFault(Finding finding) {
    super(finding.message(), null, false, false);
    this.finding = finding;
  }

  Finding finding() {
    return finding;
  }
}
