/** What Debian's Thunderbird makes of the files that a site offers it. */
@NullMarked
package cat.bustia.thunderbird;

import org.jspecify.annotations.NullMarked;
