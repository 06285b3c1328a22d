/** Rendered HTML, read back and held against the truth. */
@NullMarked
package cat.bustia.html;

import org.jspecify.annotations.NullMarked;
