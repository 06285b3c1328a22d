package cat.bustia.exchange;

import cat.bustia.exchange.Received.Item;
import cat.bustia.exchange.Received.Tag;
import cat.bustia.exchange.Received.Text;
import cat.bustia.exchange.Received.Type;
import cat.bustia.finding.Finding;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.okapi.lib.xliff2.core.CTag;
import net.sf.okapi.lib.xliff2.core.Fragment;
import net.sf.okapi.lib.xliff2.core.Part;
import net.sf.okapi.lib.xliff2.core.Segment;
import net.sf.okapi.lib.xliff2.core.StartXliffData;
import net.sf.okapi.lib.xliff2.core.TargetState;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.reader.Event;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;

/** Reads XLIFF files, which come from strangers: whatever is in them, it ends in a finding. */
public final class XliffReader {
  private final SourceFile file;
  private final XliffGauge gauge;
  private final List<Received> units = new ArrayList<>();
  private String source = "";
  private String target = "";
  private Optional<String> exportedFor = Optional.empty();
  private boolean begun;

  /**
   * What was read, or what is wrong with the file.
   *
   * @param delivery absent where there are findings
   */
  public record Result(Optional<Delivery> delivery, List<Finding> findings) {}

  private XliffReader(SourceFile file) {
    this.file = file;
    this.gauge = new XliffGauge(file);
  }

  /** Reads a file. */
  public static Result read(SourceFile file) {
    XliffReader reader = new XliffReader(file);
    Optional<Finding> broken = reader.gauge.measure().or(reader::readUnits);
    return broken.isPresent()
        ? new Result(Optional.empty(), List.of(broken.get()))
        : new Result(
            Optional.of(
                new Delivery(
                    file.at(reader.gauge.root()),
                    reader.source,
                    reader.target,
                    reader.exportedFor,
                    reader.units)),
            List.of());
  }

  /** Reads on with the library; why that does not work, if so. */
  private Optional<Finding> readUnits() {
    String page = "";
    try (XLIFFReader xml = new XLIFFReader(XLIFFReader.VALIDATION_MAXIMAL)) {
      xml.open(gauge.lenient());
      while (xml.hasNext()) {
        Event event = xml.next();
        if (event.isStartXliff()) {
          StartXliffData start = event.getStartXliffData();
          source = start.getSourceLanguage();
          target = start.getTargetLanguage() == null ? "" : start.getTargetLanguage();
          exportedFor =
              start.hasExtAttribute()
                  ? Optional.ofNullable(
                      start.getExtAttributeValue(XliffWriter.OWN, XliffWriter.LOCALE))
                  : Optional.empty();
          begun = true;
        } else if (event.isStartFile()) {
          page = String.valueOf(event.getStartFileData().getOriginal());
        } else if (event.isUnit()) {
          units.add(received(event.getUnit(), page));
        }
      }
      return Optional.empty();
    } catch (RuntimeException e) {
      // The library throws whatever its own code runs into.
      Span span =
          begun && units.size() < gauge.units().size()
              ? gauge.units().get(units.size())
              : gauge.root();
      return Optional.of(
          XliffGauge.finding(
              file, span, "it is not XLIFF as it should be: " + reason(e), "export it again"));
    }
  }

  /** What the library says, on one line and without the names of its classes. */
  private static String reason(RuntimeException e) {
    List<String> said = String.valueOf(e.getMessage()).lines().toList();
    String last = said.isEmpty() ? "" : said.get(said.size() - 1);
    int name = last.lastIndexOf("SAXParseException; ");
    return name < 0 ? last : last.substring(name + "SAXParseException; ".length());
  }

  private Received received(Unit unit, String page) {
    List<Item> items = new ArrayList<>();
    boolean whole = true;
    boolean done = true;
    for (Part part : unit.getTargetOrderedParts()) {
      boolean segment = part instanceof Segment;
      if (part instanceof Segment own) {
        whole &= own.hasTarget() || own.getSource().isEmpty();
        done &= own.getState() != TargetState.INITIAL;
      }
      if (part.hasTarget()) {
        add(part.getTarget(), items);
      } else if (!segment) {
        add(part.getSource(), items);
      }
    }
    Optional<String> base =
        unit.hasExtAttribute()
            ? Optional.ofNullable(unit.getExtAttributeValue(XliffWriter.OWN, XliffWriter.BASE))
            : Optional.empty();
    return new Received(
        page,
        unit.getId(),
        file.at(gauge.units().get(units.size())),
        whole ? Optional.of(items) : Optional.empty(),
        done,
        base);
  }

  private static void add(Fragment fragment, List<Item> items) {
    for (Object each : fragment) {
      if (each instanceof String text) {
        items.add(new Text(text));
      } else if (each instanceof CTag tag) {
        Type type =
            switch (tag.getTagType()) {
              case OPENING -> Type.OPENING;
              case CLOSING -> Type.CLOSING;
              case STANDALONE -> Type.ALONE;
            };
        String original = tag.getCopyOf() == null ? tag.getId() : tag.getCopyOf();
        String markdown = tag.getData() == null ? "" : tag.getData();
        items.add(new Tag(type, tag.getId(), original, markdown));
      }
    }
  }
}
