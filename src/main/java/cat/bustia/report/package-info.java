/** Findings to people and machines. */
@NullMarked
package cat.bustia.report;

import org.jspecify.annotations.NullMarked;
