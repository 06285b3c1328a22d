package cat.bustia.statement;

/**
 * Why a value that stands in a text is not stated by it: each is a judgement that a writer may
 * doubt, so each says why.
 */
public enum Silence {
  NEGATED("the sentence says not to use it"),
  REPLACED("it is shown to be replaced"),
  FORMER("it is said to be a former value"),
  SUGGESTED("it is only what a program is said to suggest"),
  LOG("it stands in a quoted log"),
  OTHER("it is said of something that is no mail server"),
  STRANGER("it is said of a server of somebody else");

  private final String reason;

  Silence(String reason) {
    this.reason = reason;
  }

  /** One short clause, without a full stop; stable. */
  public String reason() {
    return reason;
  }
}
