/** The words that a help center prefers and forbids, and how it addresses its readers. */
@NullMarked
package cat.bustia.glossary;

import org.jspecify.annotations.NullMarked;
