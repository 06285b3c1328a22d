/**
 * What pages say about servers: hosts, ports, security and user names, put together into
 * statements.
 */
@NullMarked
package cat.bustia.statement;

import org.jspecify.annotations.NullMarked;
