/** The files of a project as they were in a revision, read from git. */
@NullMarked
package cat.bustia.history;

import org.jspecify.annotations.NullMarked;
