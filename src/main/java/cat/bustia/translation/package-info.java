/** What each translation was made from, what has changed since, and what it leaves out. */
@NullMarked
package cat.bustia.translation;

import org.jspecify.annotations.NullMarked;
