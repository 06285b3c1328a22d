package cat.bustia.truth;

import java.util.Optional;

/**
 * How clients should fetch mail from a server; what the definition leaves out is theirs to choose.
 *
 * @param leaveMessages POP3: whether messages stay on the server
 * @param daysToLeave POP3: after how many days they are deleted there, 1 to 3650
 * @param downloadOnBiff POP3: whether new messages are downloaded without being asked for
 * @param checkInterval how often to ask for new messages, in minutes, 1 to 1440
 */
public record Pickup(
    Optional<Boolean> leaveMessages,
    Optional<Integer> daysToLeave,
    Optional<Boolean> downloadOnBiff,
    Optional<Integer> checkInterval) {

  /** Nothing said. */
  public static final Pickup UNSAID =
      new Pickup(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** The same, where it says something; what it leaves out is as {@code general} says. */
  Pickup or(Pickup general) {
    return new Pickup(
        leaveMessages.or(general::leaveMessages),
        daysToLeave.or(general::daysToLeave),
        downloadOnBiff.or(general::downloadOnBiff),
        checkInterval.or(general::checkInterval));
  }
}
