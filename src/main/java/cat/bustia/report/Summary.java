package cat.bustia.report;

/**
 * How much was checked.
 *
 * @param pages at least 0
 * @param statements at least 0
 */
public record Summary(int pages, int statements) {}
