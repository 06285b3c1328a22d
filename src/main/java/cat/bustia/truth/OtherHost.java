package cat.bustia.truth;

import cat.bustia.source.Located;

/**
 * A host of the provider that is no mail server of the definition but that pages may name.
 *
 * @param use {@code webmail}, {@code caldav}, {@code carddav}, {@code xmpp}, {@code sieve}, {@code
 *     panel}, {@code website} or {@code other}
 */
public record OtherHost(Located<String> host, String use) {}
