/** Markdown to a located document of our own, and such a document to HTML. */
@NullMarked
package cat.bustia.markdown;

import org.jspecify.annotations.NullMarked;
