package cat.bustia.markdown;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.source.Limits;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Reads the bodies of pages; one instance serves all pages and threads of a build.
 *
 * <p>Whatever a page holds, reading it ends within the limits, in a document or in a finding.
 */
public final class MarkdownReader {
  private final Parser parser =
      Parser.builder(options())
          .customInlineParserFactory(LinearInlineParser::new)
          // The engine leaves it out where the inline parser is not its own.
          .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
          .build();
  private final Cage cage = new Cage();

  private static MutableDataSet options() {
    return new MutableDataSet()
        .set(
            Parser.EXTENSIONS,
            List.of(
                TablesExtension.create(),
                DefinitionExtension.create(),
                FootnoteExtension.create(),
                new BlockStarts.Extension()))
        .set(TablesExtension.COLUMN_SPANS, false)
        .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
        .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
        .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
        .set(TablesExtension.MIN_HEADER_ROWS, 1)
        .set(TablesExtension.MAX_HEADER_ROWS, 1)
        .set(TablesExtension.WITH_CAPTION, false)
        .set(TablesExtension.MIN_SEPARATOR_DASHES, 1);
  }

  /**
   * Reads a page's body.
   *
   * @param file the whole file
   * @param bodyStart where the body begins, in UTF-16 units
   */
  public Parsed read(SourceFile file, int bodyStart, Limits limits) {
    return read(file, bodyStart, limits, List.of());
  }

  /**
   * Reads the body of a translation.
   *
   * @param anchors those of the page that it translates, whose ids its headings take where they
   *     give none
   */
  public Parsed read(SourceFile file, int bodyStart, Limits limits, List<Anchor> anchors) {
    Optional<Finding> broken = new PageGauge(file, limits).measure(bodyStart);
    if (broken.isPresent()) {
      return unread(file, broken.get());
    }
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(limits.parseMillis());
    return cage.run(
        () -> parse(file, bodyStart, deadline, anchors),
        limits.parseMillis(),
        failure -> unread(file, finding(failure, file, bodyStart, limits)));
  }

  /**
   * A daemon thread with a stack that any page can be read on: there {@link #read} does without the
   * switch to a thread of its own, which otherwise costs about as much as reading a page. The
   * deadline is then kept by the reader itself alone.
   */
  public static Thread thread(Runnable task) {
    return Cage.roomy(task, "bustia-pages");
  }

  private Parsed parse(SourceFile file, int bodyStart, long deadline, List<Anchor> anchors) {
    // NUL is a finding of its own; the engine takes it for the end of a text.
    String text = file.text().replace('\0', '\uFFFD');
    GuardedText guarded = new GuardedText(text, text.length() - bodyStart, deadline);
    BasedSequence body = BasedSequence.of(guarded).subSequence(bodyStart, text.length());
    com.vladsch.flexmark.util.ast.Document tree = parser.parse(body);
    Reading page = new Reading(file, text);
    Document document = new BlockReader(page, tree, anchors).read(tree);
    return new Parsed(document, page.findings());
  }

  private static Parsed unread(SourceFile file, Finding finding) {
    return new Parsed(new Document(file, List.of(), List.of()), List.of(finding));
  }

  private static Finding finding(Throwable failure, SourceFile file, int bodyStart, Limits limits) {
    if (failure instanceof Reading.TooDeep deep) {
      return PageGauge.tooDeep(file, Span.at(deep.offset), limits);
    }
    if (failure instanceof StackOverflowError) {
      return PageGauge.tooDeep(file, Span.at(bodyStart), limits);
    }
    if (failure instanceof GuardedText.Exhausted) {
      return Finding.of(
              Rule.TOO_LARGE,
              file.at(Span.at(bodyStart)),
              "the page takes more than the "
                  + limits.parseMillis()
                  + " ms or the reads that reading it may take")
          .help("make the page shorter and its markup plainer")
          .build();
    }
    return Finding.of(
            Rule.TOO_LARGE, file.at(Span.at(bodyStart)), "the page could not be read as Markdown")
        .note("the Markdown engine failed: " + failure)
        .help("take unusual markup out of the page, half of it at a time, until it can be read")
        .build();
  }
}
