/** One class for each rule about pages; each rule's page stands beside it in the resources. */
@NullMarked
package cat.bustia.check.rules;

import org.jspecify.annotations.NullMarked;
