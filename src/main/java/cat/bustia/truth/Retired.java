package cat.bustia.truth;

import cat.bustia.source.Place;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A value that was true once and must never be stated again.
 *
 * @param protocol limits the entry to statements about one protocol
 * @param host the retired host, if the entry names one
 * @param port the retired port, if the entry names one
 * @param security the retired security, if the entry names one
 * @param username the retired user name pattern, if the entry names one
 * @param replacedBy the key of the fact that holds now, as {@code imap.host}
 * @param until the last day on which the value was true
 */
public record Retired(
    Optional<Protocol> protocol,
    Optional<String> host,
    Optional<Integer> port,
    Optional<Security> security,
    Optional<String> username,
    Optional<String> replacedBy,
    Optional<LocalDate> until,
    Place place) {}
