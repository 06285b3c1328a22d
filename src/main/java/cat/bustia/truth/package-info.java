/** Server definitions, their facts and the semantic lint. */
@NullMarked
package cat.bustia.truth;

import org.jspecify.annotations.NullMarked;
