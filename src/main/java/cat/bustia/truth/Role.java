package cat.bustia.truth;

/** Whether a server is asked for mail or given mail. */
public enum Role {
  INCOMING,
  OUTGOING
}
