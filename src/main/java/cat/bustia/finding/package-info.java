/** What is wrong, where, why and how to mend it. */
@NullMarked
package cat.bustia.finding;

import org.jspecify.annotations.NullMarked;
