/** The search index of each locale, made of what readers see. */
@NullMarked
package cat.bustia.search;

import org.jspecify.annotations.NullMarked;
