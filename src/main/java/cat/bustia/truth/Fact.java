package cat.bustia.truth;

import cat.bustia.source.Place;
import java.util.Optional;

/**
 * One value of the truth, with its key.
 *
 * @param key the full key: {@code active24.com/imap.port}, {@code
 *     active24.com/start-mail/imap.port}, {@code active24.com/provider.name}, {@code
 *     active24.com/service.start-mail.name}
 * @param value the raw value: {@code 993}, {@code email.active24.com}, {@code tls}, {@code
 *     {address}}
 * @param place where the definition states it
 * @param server the server whose field this is; absent for names and addresses
 * @param field the field, present exactly where {@code server} is
 */
public record Fact(
    String key, String value, Place place, Optional<Server> server, Optional<Field> field) {}
