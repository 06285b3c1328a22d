package cat.bustia.export;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.autoconfig.ImportedDefinition;
import cat.bustia.source.Limits;
import cat.bustia.source.SourceFile;
import cat.bustia.testing.SharedDatabase;
import cat.bustia.truth.Provider;
import cat.bustia.truth.Truth;
import cat.bustia.truth.TruthReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Autoconfig files, made into definitions and exported again: equal in all that counts. */
final class RoundTripTest {

  @Test
  void the_public_database_comes_back_as_it_was() {
    List<String> unlike = new ArrayList<>();
    List<SourceFile> files = SharedDatabase.files();
    for (SourceFile file : files) {
      if (!CanonicalXml.of(again(file)).equals(CanonicalXml.of(file.text()))) {
        unlike.add(file.path());
      }
    }
    assertThat(unlike).isEmpty();
    assertThat(files).hasSizeGreaterThan(100);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void every_form_comes_back_as_it_was(String provider, String root) {
    String text =
        "<clientConfig version='1.1'><emailProvider id='Nova.example'><domain>nova.example</domain>"
            + "<displayName>Nova</displayName>"
            + provider
            + "</emailProvider>"
            + root
            + "</clientConfig>";
    SourceFile file = SourceFile.of("nova.example.xml", text);
    assertThat(CanonicalXml.of(again(file))).isEqualTo(CanonicalXml.of(text));
  }

  static Stream<Arguments> forms() {
    String imap = server("incoming", "imap", "<port>993</port><socketType>SSL</socketType>");
    String pop3 = server("incoming", "pop3", "<port>110</port><socketType>plain</socketType>");
    String smtp = server("outgoing", "smtp", "<port>587</port><socketType>STARTTLS</socketType>");
    String ews = "<incomingServer type='ews'><url>https://e.example/</url></incomingServer>";
    return Stream.of(
            // Orders: sending first, POP3 first, another system between, last and for sending.
            List.of(smtp + pop3 + imap + imap.replace("993", "143"), ""),
            List.of(ews + pop3 + ews.replace("ews", "owa") + imap + ews + smtp, ""),
            List.of(
                imap + "<outgoingServer type='graph'><port>1</port></outgoingServer>" + smtp, ""),
            // Names: two, misspelt, with a purpose.
            List.of(
                "<displayShortName>N</displayShortName><displayName>M</displayName>" + imap, ""),
            List.of("<displayNameShort>N</displayNameShort>" + imap, ""),
            List.of("<domain purpose='mx'>mx.example</domain>" + imap, ""),
            // What servers say besides.
            List.of(
                pop3.replace("</in", "<pop3><downloadOnBiff>true</downloadOnBiff></pop3>" + "</in"),
                ""),
            List.of(pop3.replace("</in", "<pop3><checkInterval minutes='5'/></pop3>" + "</in"), ""),
            List.of(
                pop3.replace("</in", "<pop3><checkInterval minutes='5' x=''/></pop3>" + "</in"),
                ""),
            List.of(imap.replace("</in", "<pop3><a/></pop3><restriction>x</restriction></in"), ""),
            List.of(imap.replace("</in", "<authentication>GSSAPI</authentication></in"), ""),
            List.of(imap + smtp.replaceAll("<username>.*</username>", ""), ""),
            // Texts in many languages, in none, twice in one, with signs.
            List.of(imap + "<documentation url='https://a.example/?b=c&amp;d'/>", ""),
            List.of(
                imap + documentation("<descr>A &amp; b: c</descr><descr lang='no'>1</descr>"), ""),
            List.of(
                imap + documentation("<descr lang='en'>A</descr><descr lang='en'>B</descr>"), ""),
            List.of(imap + documentation("<descr lang='en_US'>A\n\tb</descr>"), ""),
            List.of(imap + "<enable visiturl='https://a.example/'><instruction/></enable>", ""),
            List.of(imap + "<instruction url='u'><descr lang='de'>A<b/></descr></instruction>", ""),
            // Addresses with signs that no key takes.
            List.of(imap + "<documentation url='https://a.example/à b'/>", ""),
            List.of(imap, "<webMail><loginPage url='https://a_b.example/'/></webMail>"),
            // Beside the provider.
            List.of(imap, "<enable visiturl='https://a.example/'/><clientConfigUpdate url='u'/>"),
            List.of(imap, "<webMail><loginPage url='https://a.example/'/></webMail>"),
            List.of(imap, "<webMail><loginPage url='https://%EMAILDOMAIN%/'/></webMail>"),
            List.of(
                imap,
                "<webMail><loginPageInfo url='https://a.example/'>"
                    + "<username>%EMAILADDRESS%</username><usernameField id='i' name='n'/>"
                    + "<loginButton/></loginPageInfo></webMail>"),
            List.of(
                imap,
                "<oAuth2><issuer>a.example</issuer><scope>b c</scope><authURL>https://a.example/</authURL>"
                    + "<tokenURL>https://b.example/</tokenURL><clientID>d</clientID></oAuth2>"),
            List.of(
                imap,
                "<calendar type='caldav'><serverURL>https://c.example</serverURL></calendar>"))
        .map(form -> Arguments.of(form.get(0), form.get(1)));
  }

  private static String server(String role, String type, String way) {
    return "<%1$sServer type='%2$s'><hostname>h.%%EMAILDOMAIN%%</hostname>%3$s<username>%%EMAILLOCALPART%%</username><authentication>password-cleartext</authentication></%1$sServer>"
        .formatted(role, type, way);
  }

  private static String documentation(String content) {
    return "<documentation url='https://a.example/'>" + content + "</documentation>";
  }

  private static String again(SourceFile file) {
    ImportedDefinition.Result result = ImportedDefinition.read(file);
    ImportedDefinition made = result.definition().orElseThrow();
    String name = file.path().replace(".xml", "");
    String text = made.write(name, List.of()).text();
    SourceFile definition = SourceFile.of("content/servers/" + name + ".yaml", text);
    Truth truth = TruthReader.read(List.of(definition), Limits.DEFAULT).truth();
    assertThat(truth.providers()).as("%s: %s", name, text).hasSize(1);
    Provider provider = truth.providers().get(0);
    return new String(
        AutoconfigFile.files(provider, List.of(), List.of()).get(0).content(),
        StandardCharsets.UTF_8);
  }
}
