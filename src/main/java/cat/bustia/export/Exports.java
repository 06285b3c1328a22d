package cat.bustia.export;

import cat.bustia.finding.Finding;
import cat.bustia.output.CacheClass;
import cat.bustia.output.OutputFile;
import cat.bustia.truth.Extras.HelpPage;
import cat.bustia.truth.Facts;
import cat.bustia.truth.Protocol;
import cat.bustia.truth.Provider;
import cat.bustia.truth.Truth;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All exports of a truth: the same truth and help center give the same bytes. */
public final class Exports {
  private Exports() {}

  /**
   * What was made.
   *
   * @param files in a fixed order
   * @param findings what formats cannot express, and therefore have no file of
   */
  public record Made(List<OutputFile> files, List<Finding> findings) {
    public Made {
      files = List.copyOf(files);
      findings = List.copyOf(findings);
    }
  }

  public static Made of(Truth truth, Facts facts, HelpCenter center) {
    List<OutputFile> files = new ArrayList<>();
    files.add(ServersApi.file(truth));
    files.add(FactsApi.file(facts));
    for (Provider provider : truth.providers()) {
      AppleProfile.file(provider, Protocol.IMAP).ifPresent(files::add);
      AppleProfile.file(provider, Protocol.POP3).ifPresent(files::add);
      boolean main = center.provider().equals(Optional.of(provider.id()));
      List<HelpPage> pages = center.pages().getOrDefault(provider.id(), List.of());
      files.addAll(
          AutoconfigFile.files(provider, pages, main ? AutoconfigFile.WELL_KNOWN : List.of()));
      files.addAll(ZoneFile.files(provider, center));
      if (main) {
        Autodiscover.file(provider).ifPresent(files::add);
      }
    }
    return new Made(first(files), MissingExports.check(truth, center.provider()));
  }

  /** A domain that two definitions claim is an error of theirs, and none of their files' paths. */
  private static List<OutputFile> first(List<OutputFile> files) {
    Map<String, OutputFile> byPath = new LinkedHashMap<>();
    files.forEach(file -> byPath.putIfAbsent(file.path(), file));
    return List.copyOf(byPath.values());
  }

  /** The Apple profiles of a provider, IMAP's first. */
  public static List<Download> downloads(Provider provider) {
    return Stream.of(Protocol.IMAP, Protocol.POP3)
        .flatMap(protocol -> AppleProfile.download(provider, protocol).stream())
        .toList();
  }

  static OutputFile file(String path, String content, String type, String origin) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return new OutputFile(path, bytes, type, CacheClass.SHORT, List.of(), origin);
  }
}
