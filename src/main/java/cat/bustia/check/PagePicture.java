package cat.bustia.check;

import cat.bustia.source.Span;

/**
 * A picture that a page shows, by {@code ![…](…)} or by {@code :::figure}.
 *
 * @param described whether it has a description for those who cannot see it
 * @param span the picture or the directive's name, for findings about the picture itself
 */
public record PagePicture(PageLink link, boolean described, Span span) {}
