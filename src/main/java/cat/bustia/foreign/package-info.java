/** Documentation that knows nothing of Bústia, read as texts in which statements are found. */
@NullMarked
package cat.bustia.foreign;

import org.jspecify.annotations.NullMarked;
