/** The command line: arguments, exit codes, and all printing. */
@NullMarked
package cat.bustia.cli;

import org.jspecify.annotations.NullMarked;
