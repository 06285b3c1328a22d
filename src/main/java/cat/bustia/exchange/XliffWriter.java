package cat.bustia.exchange;

import cat.bustia.exchange.PagePair.State;
import cat.bustia.exchange.PagePair.Twin;
import cat.bustia.exchange.Wording.Close;
import cat.bustia.exchange.Wording.Mark;
import cat.bustia.exchange.Wording.Open;
import cat.bustia.exchange.Wording.Part;
import cat.bustia.exchange.Wording.Words;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.translation.Lock.Recorded;
import cat.bustia.translation.TextBlock;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import net.sf.okapi.lib.xliff2.core.CTag;
import net.sf.okapi.lib.xliff2.core.ExtAttributes;
import net.sf.okapi.lib.xliff2.core.Fragment;
import net.sf.okapi.lib.xliff2.core.Note;
import net.sf.okapi.lib.xliff2.core.Part.GetTarget;
import net.sf.okapi.lib.xliff2.core.Segment;
import net.sf.okapi.lib.xliff2.core.StartFileData;
import net.sf.okapi.lib.xliff2.core.StartXliffData;
import net.sf.okapi.lib.xliff2.core.TagType;
import net.sf.okapi.lib.xliff2.core.TargetState;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.writer.XLIFFWriter;

/** Writes pages for translators as XLIFF 2.1; the same pages give the same text. */
public final class XliffWriter {
  /** The namespace of what XLIFF has no word for. */
  static final String OWN = "urn:bustia:exchange";

  /** The digest of the translation that a unit was exported with. */
  static final String BASE = "base";

  /** The locale that a file was exported for: tools and hands change {@code trgLang}. */
  static final String LOCALE = "locale";

  private static final String VERSION = "2.1";

  private XliffWriter() {}

  /** One file for each page, one unit for each of its blocks; a table has one for each cell. */
  public static String write(List<PagePair> pages, LanguageTag source, LanguageTag target) {
    StringWriter out = new StringWriter();
    try (XLIFFWriter xml = new XLIFFWriter()) {
      xml.setLineBreak("\n");
      xml.create(out, source.text(), target.text());
      xml.setUseIndentation(true);
      xml.setWithOriginalData(true);
      StartXliffData start = new StartXliffData(VERSION);
      start.setSourceLanguage(source.text());
      start.setTargetLanguage(target.text());
      start.setNamespace("bustia", OWN);
      start.getExtAttributes().setAttribute(OWN, LOCALE, target.text());
      xml.writeStartDocument(start, null);
      for (PagePair page : pages) {
        StartFileData file = new StartFileData("f" + TextBlock.digest(page.name()));
        file.setOriginal(page.source().page().file().path());
        xml.writeStartFile(file);
        for (Twin block : page.blocks()) {
          for (int i = 0; i < block.pieces().size(); i++) {
            if (!block.pieces().get(i).wording().isEmpty()) {
              xml.writeUnit(unit(block, i));
            }
          }
        }
        xml.writeEndFile();
      }
      xml.writeEndDocument();
    }
    return out.toString();
  }

  private static Unit unit(Twin block, int number) {
    Piece piece = block.pieces().get(number);
    Wording target =
        block.translated().isEmpty() ? Wording.EMPTY : block.translated().get(number).wording();
    Unit unit = new Unit(piece.id());
    unit.setType("bustia:" + block.source().kind().name().toLowerCase(Locale.ROOT));
    notes(unit, block);
    ExtAttributes own = new ExtAttributes();
    own.setNamespace("bustia", OWN);
    own.setAttribute(OWN, BASE, target.digest());
    unit.setExtAttributes(own);
    CodeIds ids = new CodeIds(piece.wording(), target);
    Segment segment = unit.appendSegment();
    Predicate<String> kept = id -> target.isEmpty() || ids.target().contains(id);
    fill(segment.getSource(), piece.wording(), ids.source(), kept);
    if (!target.isEmpty()) {
      fill(segment.getTarget(GetTarget.CREATE_EMPTY), target, ids.target(), kept);
    }
    state(segment, target.isEmpty() ? State.MISSING : block.state());
    return unit;
  }

  private static void notes(Unit unit, Twin block) {
    TextBlock source = block.source();
    if (!source.section().isEmpty() && source.kind() != TextBlock.Kind.HEADING) {
      note(unit, "location", "#" + source.section());
    }
    if (source.kind() == TextBlock.Kind.KEYWORDS) {
      note(unit, "instruction", "entries of an index, with" + Pieces.SEPARATOR + "between them");
    }
    block.was().map(Recorded::text).ifPresent(text -> note(unit, "former-source", text));
  }

  private static void note(Unit unit, String category, String text) {
    Note note = new Note(text);
    note.setCategory(category);
    unit.addNote(note);
  }

  private static void state(Segment segment, State state) {
    switch (state) {
      case CURRENT -> segment.setState(TargetState.FINAL);
      case MISSING -> segment.setState(TargetState.INITIAL);
      case STALE, UNRECORDED -> {
        segment.setState(TargetState.INITIAL);
        segment.setSubState("bustia:" + state.name().toLowerCase(Locale.ROOT));
      }
    }
  }

  /**
   * @param kept which codes must be in a translation; one that did without before still may
   */
  private static void fill(
      Fragment fragment, Wording wording, List<String> ids, Predicate<String> kept) {
    Iterator<String> next = ids.iterator();
    Deque<String> open = new ArrayDeque<>();
    for (Part part : wording.parts()) {
      if (part instanceof Words words) {
        fragment.append(words.text());
      } else if (part instanceof Mark mark) {
        tag(fragment, TagType.STANDALONE, next.next(), mark.code(), mark.code().start(), kept);
      } else if (part instanceof Open begun) {
        open.push(next.next());
        tag(fragment, TagType.OPENING, open.getFirst(), begun.code(), begun.code().start(), kept);
      } else if (part instanceof Close closed) {
        tag(fragment, TagType.CLOSING, open.pop(), closed.code(), closed.code().end(), kept);
      }
    }
  }

  private static void tag(
      Fragment fragment,
      TagType type,
      String id,
      Code code,
      String markdown,
      Predicate<String> kept) {
    CTag tag = fragment.append(type, id, markdown, false);
    tag.setType(code.kind().type());
    tag.setSubType(code.kind().subType());
    tag.setCanDelete(!code.kind().isKept() || !kept.test(id));
    tag.setDisp(markdown);
    tag.setEquiv(type == TagType.STANDALONE ? markdown : "");
  }
}
