/** What tests of all rooms share. */
@NullMarked
package cat.bustia.testing;

import org.jspecify.annotations.NullMarked;
