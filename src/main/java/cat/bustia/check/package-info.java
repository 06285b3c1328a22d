/** The rules: statements and pages against the truth and the catalog, with waivers and fixes. */
@NullMarked
package cat.bustia.check;

import org.jspecify.annotations.NullMarked;
