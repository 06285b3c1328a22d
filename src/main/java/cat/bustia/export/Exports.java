package cat.bustia.export;

import cat.bustia.output.CacheClass;
import cat.bustia.output.OutputFile;
import cat.bustia.truth.Facts;
import cat.bustia.truth.Provider;
import cat.bustia.truth.Truth;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** All exports of a truth: the same truth and help center give the same bytes. */
public final class Exports {
  private Exports() {}

  /** The files, in a fixed order. What a format cannot express has no file. */
  public static List<OutputFile> of(Truth truth, Facts facts, HelpCenter center) {
    List<OutputFile> files = new ArrayList<>();
    files.add(ServersApi.file(truth));
    files.add(FactsApi.file(facts));
    return files;
  }

  /** The provider whose files stand at the well-known places. */
  static List<Provider> main(Truth truth, HelpCenter center) {
    return center.provider().flatMap(truth::provider).stream().toList();
  }

  static OutputFile file(String path, String content, String type, String origin) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return new OutputFile(path, bytes, type, CacheClass.SHORT, List.of(), origin);
  }
}
