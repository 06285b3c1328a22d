/** Output files, the plan of a site, and writing it safely. */
@NullMarked
package cat.bustia.output;

import org.jspecify.annotations.NullMarked;
