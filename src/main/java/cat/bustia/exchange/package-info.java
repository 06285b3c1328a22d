/** The exchange of translations with translators' tools, in XLIFF. */
@NullMarked
package cat.bustia.exchange;

import org.jspecify.annotations.NullMarked;
