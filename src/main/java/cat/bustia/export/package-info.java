/** Machine-readable files made from the truth, which mail clients and programs of others read. */
@NullMarked
package cat.bustia.export;

import org.jspecify.annotations.NullMarked;
