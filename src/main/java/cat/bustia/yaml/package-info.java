/** YAML text to located nodes, and nodes to typed values by a schema. */
@NullMarked
package cat.bustia.yaml;

import org.jspecify.annotations.NullMarked;
