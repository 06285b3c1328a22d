/** Pages to HTML by templates. */
@NullMarked
package cat.bustia.render;

import org.jspecify.annotations.NullMarked;
