/** Published Mozilla autoconfig files: reading them, and holding the truth against them. */
@NullMarked
package cat.bustia.autoconfig;

import org.jspecify.annotations.NullMarked;
