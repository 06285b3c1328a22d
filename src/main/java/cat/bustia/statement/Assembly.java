package cat.bustia.statement;

import cat.bustia.source.Span;
import cat.bustia.truth.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Walks an outline and gives every text what its surroundings say: headings above, items and steps
 * before, headers of rows and columns.
 */
final class Assembly {
  private final Runs runs;
  private final Grouping grouping;

  Assembly(Runs runs, Grouping grouping) {
    this.runs = runs;
    this.grouping = grouping;
  }

  /** What a paragraph says of the passages that follow it. */
  private record Lead(Chain chain, Set<Field> labels, boolean lasting) {
    static final Lead NONE = new Lead(Chain.EMPTY, Set.of(), false);
  }

  /** A whole page or section. */
  void read(List<Passage> passages, Chain outer) {
    List<Resolved> values = new ArrayList<>();
    walk(passages, outer, Set.of(), false, values);
    grouping.group(values);
  }

  /**
   * Reads passages in order.
   *
   * @param labels the fields that a term or parent item names for the first text
   * @param item whether they are one item of a list: its values join those of the list
   * @param values takes the values of an item's own texts
   * @return what the passages' own texts say of those after them
   */
  private Chain walk(
      List<Passage> passages, Chain outer, Set<Field> labels, boolean item, List<Resolved> values) {
    Chain[] levels = new Chain[7];
    Chain heading = outer;
    Lead lead = Lead.NONE;
    Chain own = Chain.EMPTY;
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      Chain chain = lead.chain.over(heading);
      Set<Field> led = lead.labels.isEmpty() ? labels : lead.labels;
      if (passage instanceof Passage.Heading title) {
        heading = heading(title, outer, levels);
        lead = Lead.NONE;
      } else if (passage instanceof Passage.Paragraph paragraph) {
        Chain above = lead.lasting || item ? chain : heading;
        Run run = runs.read(paragraph.text(), Run.Kind.PARAGRAPH);
        List<Resolved> found = runs.values(run, above, item ? led : Set.of());
        if (item) {
          values.addAll(found);
          Chain said = said(run);
          own = said == Chain.EMPTY ? own : said;
        } else {
          grouping.group(found);
        }
        Lead next = lead(run, found, item, i + 1 < passages.size() ? passages.get(i + 1) : passage);
        lead = next == Lead.NONE && lead.lasting ? lead : next;
      } else if (passage instanceof Passage.Aside aside) {
        Run run = runs.read(aside.text(), Run.Kind.ASIDE);
        grouping.group(runs.values(run, chain, Set.of()));
      } else {
        inner(passage, chain, led);
        lead = lead.lasting || item ? lead : Lead.NONE;
      }
    }
    return own;
  }

  private void inner(Passage passage, Chain chain, Set<Field> labels) {
    if (passage instanceof Passage.Items list) {
      List<Resolved> values = new ArrayList<>();
      Steps steps = new Steps();
      for (List<Passage> item : list.items()) {
        steps.add(walk(item, steps.over(chain), labels, true, values));
      }
      grouping.group(values);
    } else if (passage instanceof Passage.Terms terms) {
      terms(terms, chain);
    } else if (passage instanceof Passage.Grid grid) {
      new Tables(runs, grouping).read(grid, chain);
    } else if (passage instanceof Passage.Code code) {
      Run run = runs.read(code.text(), Run.Kind.CODE);
      grouping.group(runs.values(run, chain, labels));
    } else if (passage instanceof Passage.Group group) {
      walk(group.content(), chain, Set.of(), false, new ArrayList<>());
    }
  }

  private Chain heading(Passage.Heading title, Chain outer, Chain[] levels) {
    int level = Math.min(6, Math.max(1, title.level()));
    Chain above = outer;
    for (int i = 1; i < level; i++) {
      above = levels[i] == null ? above : levels[i];
    }
    Run run = runs.read(title.text(), Run.Kind.HEADING);
    grouping.group(runs.values(run, above, Set.of()));
    levels[level] = Chain.of(run).over(above);
    for (int i = level + 1; i < levels.length; i++) {
      levels[i] = null;
    }
    return levels[level];
  }

  private void terms(Passage.Terms terms, Chain chain) {
    List<Resolved> values = new ArrayList<>();
    Steps steps = new Steps();
    for (Passage.Entry entry : terms.entries()) {
      Chain above = steps.over(chain);
      Chain named = Chain.EMPTY;
      Set<Field> labels = Set.of();
      for (List<Piece> term : entry.terms()) {
        Run run = runs.read(term, Run.Kind.CELL);
        values.addAll(runs.values(run, above, Set.of()));
        named = said(run).heading(run).over(named);
        labels = labels.isEmpty() ? Runs.labels(run) : labels;
      }
      Chain own = Chain.EMPTY;
      for (List<Passage> meaning : entry.meanings()) {
        Chain said = walk(meaning, named.over(above), labels, true, values);
        own = said == Chain.EMPTY ? own : said;
      }
      steps.add(own == Chain.EMPTY ? named : own);
    }
    grouping.group(values);
  }

  /** What a run says of itself: the last protocols that it names, and its services. */
  static Chain said(Run run) {
    List<Groups.Group> groups = Groups.of(run).all();
    List<String> services = Runs.services(run);
    if (groups.isEmpty()) {
      return Chain.EMPTY.with(Masks.UNSAID, services, null);
    }
    Groups.Group last = groups.get(groups.size() - 1);
    Span where = run.reading().span(run.token(last.first).start(), run.token(last.last).end());
    return Chain.EMPTY.with(last.union(), services, where);
  }

  /** Whether and how long a paragraph speaks for what follows. */
  private static Lead lead(Run run, List<Resolved> found, boolean item, Passage next) {
    boolean colon = run.size() > 0 && run.meaning(run.size() - 1) == Meaning.COLON;
    boolean shortText = run.unknownWords() <= 4 && run.size() <= 8 && found.isEmpty();
    boolean sentence = run.first(Meaning.STOP, 0, run.size()) >= 0;
    boolean attached =
        next instanceof Passage.Items
            || next instanceof Passage.Grid
            || next instanceof Passage.Code
            || next instanceof Passage.Terms;
    boolean lasting = shortText && !sentence && !item;
    if (!item && !lasting && !attached && !colon) {
      return Lead.NONE;
    }
    boolean names = colon || lasting || item && shortText && next instanceof Passage.Items;
    Set<Field> labels = found.isEmpty() && names ? Runs.labels(run) : Set.of();
    Chain chain = Chain.EMPTY.with(Groups.of(run).named(), Runs.services(run), Runs.subject(run));
    boolean named = chain.mask() != Masks.UNSAID;
    if (colon || lasting) {
      chain = chain.heading(run);
      Silence denied = colon ? Silences.lead(run) : null;
      chain = denied == null ? chain : chain.silenced(denied);
    }
    if (chain == Chain.EMPTY && labels.isEmpty()) {
      return Lead.NONE;
    }
    return new Lead(chain, attached || item ? labels : Set.of(), lasting && named);
  }
}
