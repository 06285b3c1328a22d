package cat.bustia.export;

import cat.bustia.finding.Finding;
import cat.bustia.output.CacheClass;
import cat.bustia.output.OutputFile;
import cat.bustia.output.WorldFailure;
import cat.bustia.truth.Extras.HelpPage;
import cat.bustia.truth.Facts;
import cat.bustia.truth.Protocol;
import cat.bustia.truth.Provider;
import cat.bustia.truth.Truth;
import java.net.URI;
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

    /**
     * The same, with the Apple profiles signed.
     *
     * @throws WorldFailure if the key cannot sign
     */
    public Made signedBy(ProfileSigner signer) throws WorldFailure {
      List<OutputFile> signed = new ArrayList<>();
      for (OutputFile file : files) {
        signed.add(signer.sign(file));
      }
      return new Made(signed, findings);
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
      Optional<OutputFile> answer = main ? Autodiscover.file(provider) : Optional.empty();
      files.addAll(ZoneFile.files(provider, center, answer.isPresent()));
      answer.ifPresent(files::add);
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

  /** The records to add to the zone of one of a provider's domains. */
  public static List<ServiceRecord> records(Provider provider, String domain) {
    return ServiceRecords.of(provider, domain);
  }

  /**
   * The files of a site that somebody has to serve for a provider's domain, or that its users and
   * programs fetch from the site itself.
   *
   * @param isMain whether the provider is the site's own
   */
  public static List<ServedFile> served(Provider provider, String domain, boolean isMain) {
    List<ServedFile> served = new ArrayList<>();
    served.add(
        new ServedFile(
            AutoconfigFile.path(domain),
            ServedFile.Reader.AUTOCONFIG,
            List.of(AutoconfigFile.address(domain), AutoconfigFile.secondAddress(domain))));
    if (isMain && Autodiscover.file(provider).isPresent()) {
      served.add(
          new ServedFile(
              Autodiscover.PATH,
              ServedFile.Reader.AUTODISCOVER,
              List.of(Autodiscover.address(domain))));
    }
    downloads(provider)
        .forEach(
            download ->
                served.add(new ServedFile(download.path(), ServedFile.Reader.APPLE, List.of())));
    for (String path : List.of(ServersApi.PATH, FactsApi.PATH)) {
      served.add(new ServedFile(path, ServedFile.Reader.PROGRAMS, List.of()));
    }
    return served;
  }

  /**
   * The record, for a domain's zone, by which the help center's own host answers where clients ask
   * for the domain's autoconfig file.
   *
   * @param baseUrl the help center's
   */
  public static String alias(String domain, String baseUrl) {
    String host = URI.create(baseUrl).getHost();
    return "autoconfig."
        + domain
        + ". "
        + ServiceRecord.TTL
        + " IN CNAME "
        + (host == null ? "help.invalid" : host)
        + ".";
  }

  /** The path of a domain's zone file. */
  public static String zone(String domain) {
    return ZoneFile.path(domain);
  }

  static OutputFile file(String path, String content, String type, String origin) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return new OutputFile(path, bytes, type, CacheClass.SHORT, List.of(), origin);
  }
}
