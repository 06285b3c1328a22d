package cat.bustia.statement;

import cat.bustia.source.Place;
import cat.bustia.source.SourceFile;
import cat.bustia.truth.Protocol;
import cat.bustia.truth.Provider;
import cat.bustia.truth.Role;
import cat.bustia.truth.Server;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one place of a page says about a server, as far as the text determines it; what it leaves
 * open stays open.
 *
 * @param provider whose server it is
 * @param scope the servers that it can speak of, by the page's provider and services, before
 *     protocol and role are looked at
 * @param protocols those that the text leaves possible; never empty
 * @param each where it is said of several one by one ("both"), the protocols of each; else none
 * @param role present where the text names one
 * @param saidBy where protocol or role is said, for a finding's second span; absent where nothing
 *     says it
 * @param mentions the values, in the order of the text, at most one of a field
 * @param silence why it is not held against the truth (a negation, a quoted log …); absent: it is
 */
public record Statement(
    Provider provider,
    List<Server> scope,
    Set<Protocol> protocols,
    List<Set<Protocol>> each,
    Optional<Role> role,
    Optional<Place> saidBy,
    List<Mention> mentions,
    Optional<Silence> silence) {
  public Statement {
    scope = List.copyOf(scope);
    protocols = Set.copyOf(protocols);
    each = List.copyOf(each);
    mentions = List.copyOf(mentions);
  }

  /** What it says of one of those that it speaks of. */
  Statement of(Set<Protocol> one) {
    Optional<Role> only =
        one.contains(Protocol.SMTP) ? Optional.of(Role.OUTGOING) : Optional.of(Role.INCOMING);
    return new Statement(provider, scope, one, List.of(), only, saidBy, mentions, silence);
  }

  /** The same statement in another file, whose offsets are the same. */
  public Statement in(SourceFile file) {
    return new Statement(
        provider,
        scope,
        protocols,
        each,
        role,
        saidBy.map(said -> file.at(said.span())),
        mentions.stream().map(mention -> mention.in(file)).toList(),
        silence);
  }
}
