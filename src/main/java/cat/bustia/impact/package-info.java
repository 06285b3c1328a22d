/** What changes from one truth to another. */
@NullMarked
package cat.bustia.impact;

import org.jspecify.annotations.NullMarked;
