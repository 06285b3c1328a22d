package cat.bustia.autoconfig;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Level;
import cat.bustia.finding.Rule;
import cat.bustia.source.Limits;
import cat.bustia.source.Located;
import cat.bustia.source.Place;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import cat.bustia.truth.TruthReader;
import cat.bustia.yaml.YamlEmitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A server definition made of an autoconfig file: it says all that the file says, as the file says
 * it, but for what the findings name.
 */
public final class ImportedDefinition {
  private final Document document;
  private final Draft draft;

  /**
   * What an import made.
   *
   * @param definition absent where the file is broken
   * @param findings an error among them: the file says too little
   */
  public record Result(Optional<ImportedDefinition> definition, List<Finding> findings) {
    public Result {
      findings = List.copyOf(findings);
    }
  }

  /**
   * The definition's text.
   *
   * @param findings bad values, which stand in it as they are; warnings at the places that they
   *     come from
   */
  public record Written(String text, List<Finding> findings) {
    public Written {
      findings = List.copyOf(findings);
    }
  }

  private ImportedDefinition(Document document, Draft draft) {
    this.document = document;
    this.draft = draft;
  }

  /** Reads an autoconfig file. */
  public static Result read(SourceFile file) {
    Document.Result result = Document.read(file, Rule.BROKEN_AUTOCONFIG);
    if (result instanceof Document.Result.Broken broken) {
      return new Result(Optional.empty(), List.of(broken.finding()));
    }
    Document document = ((Document.Result.Read) result).document();
    Oddities oddities = new Oddities();
    Draft draft = new DraftReader(document, oddities).read();
    List<Finding> findings = oddities.findings();
    boolean broken = findings.stream().anyMatch(each -> each.level() == Level.ERROR);
    return new Result(
        broken ? Optional.empty() : Optional.of(new ImportedDefinition(document, draft)), findings);
  }

  /** The provider's id in the file. */
  public Located<String> id() {
    return document.id();
  }

  /** The e-mail domains, in small letters. */
  public List<String> domains() {
    return draft.domains().stream()
        .map(domain -> domain.value().value().toLowerCase(Locale.ROOT))
        .toList();
  }

  /**
   * Writes the definition.
   *
   * @param name its id, and its file's name without {@code .yaml}; another one than the provider's
   *     is kept beside that
   * @param header comments at its beginning, without their signs
   */
  public Written write(String name, List<String> header) {
    boolean renamed = !name.equals(id().value().toLowerCase(Locale.ROOT));
    YamlEmitter.Written written = draft.write(renamed ? name : id().value(), renamed, header);
    SourceFile file = SourceFile.of("content/servers/" + name + ".yaml", written.text());
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : TruthReader.read(List.of(file), Limits.DEFAULT).findings()) {
      findings.add(atOrigin(finding, written.origins()));
    }
    return new Written(written.text(), findings);
  }

  /** A finding of the definition, where the value comes from. */
  private Finding atOrigin(Finding finding, List<YamlEmitter.Origin> origins) {
    Finding.Builder moved =
        Finding.of(
                finding.rule(),
                origin(finding.place(), origins).orElse(id().place()),
                finding.message())
            .note("it is imported as it stands, and `bustia check` reports it");
    finding
        .related()
        .forEach(
            related ->
                origin(related.place(), origins)
                    .ifPresent(place -> moved.related(place, related.message())));
    finding.help().ifPresent(moved::help);
    return moved.build().withLevel(Level.WARNING);
  }

  private static Optional<Place> origin(Place place, List<YamlEmitter.Origin> origins) {
    Span span = place.span();
    return origins.stream()
        .filter(origin -> origin.written().contains(span) || span.contains(origin.written()))
        .map(YamlEmitter.Origin::from)
        .findFirst();
  }
}
