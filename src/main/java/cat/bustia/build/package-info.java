/** The line: from a project's files to findings and a site. */
@NullMarked
package cat.bustia.build;

import org.jspecify.annotations.NullMarked;
