/** Locales, interface strings, collation, slugs, digits and look-alike characters. */
@NullMarked
package cat.bustia.i18n;

import org.jspecify.annotations.NullMarked;
