package cat.bustia.content;

import cat.bustia.source.Located;
import java.time.LocalDate;
import java.util.Optional;

/**
 * When a page was last held against the program that it describes.
 *
 * @param version the program's version, if the page names one
 */
public record Review(Located<LocalDate> on, Optional<String> version) {}
