/** A file's text, its spans and lines, and edits to it. */
@NullMarked
package cat.bustia.source;

import org.jspecify.annotations.NullMarked;
