package cat.bustia.export;

import cat.bustia.output.OutputFile;
import cat.bustia.truth.Provider;
import java.util.List;

/**
 * {@code dns/<domain>.zone}: the SRV records by which mail clients find a domain's servers, to be
 * added to the domain's zone, and in comments what only the zone's owner can decide.
 */
final class ZoneFile {
  private ZoneFile() {}

  /**
   * A file for each domain of a provider.
   *
   * @param answersOutlook whether the site holds the provider's answer for classic Outlook
   */
  static List<OutputFile> files(Provider provider, HelpCenter center, boolean answersOutlook) {
    return provider.domains().stream()
        .map(
            domain ->
                Exports.file(
                    path(domain.value()),
                    text(provider, domain.value(), center, answersOutlook),
                    "text/plain; charset=utf-8",
                    provider.file().path()))
        .toList();
  }

  static String path(String domain) {
    return "dns/" + domain + ".zone";
  }

  private static String text(
      Provider provider, String domain, HelpCenter center, boolean answersOutlook) {
    StringBuilder out = new StringBuilder();
    out.append("; Mail clients find the servers of ").append(domain).append(" by these records\n");
    out.append("; (RFC 6186, RFC 8314). A target of one dot says: not offered.\n");
    for (ServiceRecord record : ServiceRecords.of(provider, domain)) {
      out.append(record.line()).append('\n');
    }
    out.append("\n; Thunderbird asks ").append(AutoconfigFile.address(domain));
    out.append(". Let that host serve\n; ").append(center.baseUrl());
    out.append(AutoconfigFile.path(domain)).append(" there, with a certificate for its name:\n");
    out.append("; ").append(Exports.alias(domain, center.baseUrl())).append('\n');
    out.append("; or A and AAAA records of a web server of yours.\n");
    if (answersOutlook) {
      out.append("\n; Classic Outlook sends a POST to ").append(Autodiscover.address(domain));
      out.append(".\n; Let a web server that answers a POST serve ").append(center.baseUrl());
      out.append(Autodiscover.PATH).append(" there.\n");
    }
    return out.toString();
  }
}
