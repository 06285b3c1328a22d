/** Front matter, pages, permalinks, links, clients and the catalog of them all. */
@NullMarked
package cat.bustia.content;

import org.jspecify.annotations.NullMarked;
