package cat.bustia.content;

import cat.bustia.content.ShownValues.Claim;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.source.Limits;
import cat.bustia.source.Located;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import cat.bustia.truth.Authentication;
import cat.bustia.truth.Field;
import cat.bustia.truth.Security;
import cat.bustia.yaml.MappingShape;
import cat.bustia.yaml.Reading;
import cat.bustia.yaml.YamlMapping;
import cat.bustia.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads {@code imap-settings.png.yaml}, which says what {@code imap-settings.png} shows. */
public final class ShownValuesReader {
  /** What could be read. */
  public record Result(Optional<ShownValues> shown, List<Finding> findings) {
    public Result {
      findings = List.copyOf(findings);
    }
  }

  private static final String ENDING = ".yaml";
  private static final MappingShape SHAPE = ContentShapes.shownValues();

  private ShownValuesReader() {}

  /** Whether a file says, by its name, what a picture shows. */
  public static boolean isShownValues(String path) {
    return path.endsWith(ENDING)
        && PictureReader.isPicture(picture(path))
        && !path.startsWith("content/servers/");
  }

  private static String picture(String path) {
    return path.substring(0, path.lastIndexOf('.'));
  }

  /** The finding for a file that was meant to say what a picture shows. */
  public static Optional<Finding> misnamed(String path) {
    return path.endsWith(".yml") && PictureReader.isPicture(picture(path))
        ? Optional.of(
            Finding.of(
                    Rule.INVALID_DEFINITION,
                    SourceFile.opaque(path).at(Span.at(0)),
                    "`" + path + "` is not read")
                .help("give it the ending .yaml")
                .build())
        : Optional.empty();
  }

  /**
   * Reads a file.
   *
   * @param file one of which {@link #isShownValues} is true
   */
  public static Result read(SourceFile file, Limits limits) {
    Reading reading = SHAPE.read(YamlReader.read(file, Rule.INVALID_DEFINITION, limits));
    List<Finding> findings = new ArrayList<>(reading.findings());
    Optional<ShownValues> shown =
        reading
            .values()
            .map(
                values ->
                    new ShownValues(
                        picture(file.path()),
                        claims(values, findings),
                        values.mapping("reviewed").flatMap(Review::of),
                        file));
    return new Result(shown, findings);
  }

  private static List<Claim> claims(YamlMapping values, List<Finding> findings) {
    List<Claim> claims = new ArrayList<>();
    for (YamlMapping.Entry entry :
        values.mapping("shows").map(YamlMapping::entries).orElse(List.of())) {
      Located<String> key = new Located<>(entry.key().text(), entry.key().place());
      YamlMapping.text(entry.value())
          .ifPresent(
              value -> {
                Optional<String> misfit = misfit(key.value(), value.value());
                misfit.ifPresent(why -> findings.add(unfit(key, value, why)));
                if (misfit.isEmpty()) {
                  claims.add(new Claim(key, value));
                }
              });
    }
    return claims;
  }

  /** What to write instead of a value that no server can have. */
  private static Optional<String> misfit(String key, String value) {
    String field = key.substring(key.lastIndexOf('.') + 1);
    if (field.equals(Field.PORT.word()) && !isPort(value)) {
      return Optional.of("a number from 1 to 65535");
    }
    if (field.equals(Field.SECURITY.word()) && Security.of(value).isEmpty()) {
      return Optional.of(oneOf(Arrays.stream(Security.values()).map(Security::word).toList()));
    }
    if (field.equals(Field.AUTHENTICATION.word()) && Authentication.of(value).isEmpty()) {
      return Optional.of(
          oneOf(Arrays.stream(Authentication.values()).map(Authentication::word).toList()));
    }
    return Optional.empty();
  }

  private static boolean isPort(String value) {
    return value.matches("[1-9][0-9]{0,4}") && Integer.parseInt(value) <= 65_535;
  }

  private static String oneOf(List<String> words) {
    int last = words.size() - 1;
    return "`"
        + String.join("`, `", words.subList(0, last))
        + "` or `"
        + words.get(last)
        + "`, whatever the program calls it";
  }

  private static Finding unfit(Located<String> key, Located<String> value, String instead) {
    String field = key.value().substring(key.value().lastIndexOf('.') + 1);
    return Finding.of(
            Rule.INVALID_DEFINITION,
            value.place(),
            "`" + value.value().replace('`', '\'') + "` is no " + field)
        .help("write " + instead)
        .build();
  }
}
