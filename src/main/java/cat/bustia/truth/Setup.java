package cat.bustia.truth;

import java.util.List;
import java.util.Optional;

/**
 * How clients should set a server up; what the definition leaves out is theirs to choose.
 *
 * @param addThisServer whether to add it beside the servers that the user has
 * @param useGlobalPreferredServer whether to use the server that the user prefers instead
 * @param restriction who may use it, in the words of autoconfig files: {@code client-IP-address}
 * @param elements what autoconfig files say of it besides
 */
public record Setup(
    Optional<Boolean> addThisServer,
    Optional<Boolean> useGlobalPreferredServer,
    Optional<String> restriction,
    List<ExtraElement> elements) {

  /** Nothing said. */
  public static final Setup UNSAID =
      new Setup(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

  public Setup {
    elements = List.copyOf(elements);
  }

  /** The same, where it says something; what it leaves out is as {@code general} says. */
  Setup or(Setup general) {
    return new Setup(
        addThisServer.or(general::addThisServer),
        useGlobalPreferredServer.or(general::useGlobalPreferredServer),
        restriction.or(general::restriction),
        elements.isEmpty() ? general.elements : elements);
  }
}
