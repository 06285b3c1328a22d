package cat.bustia.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cat.bustia.output.OutputFile;
import cat.bustia.output.WorldFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Signed profiles, verified by other readers than the writer; keys are made by the JDK's keytool.
 */
final class ProfileSignerTest {
  private static final String PATH = "downloads/posta.example-imap.mobileconfig";
  private static final String PASSWORD = "parauladepas";

  @TempDir private Path folder = Path.of("");

  @Test
  void holds_the_profile_in_a_signature_that_others_accept() throws Exception {
    Exported posta = Exported.ofCase("posta");
    byte[] signed = signed(posta, key("RSA")).content();
    CMSSignedData read = new CMSSignedData(signed);
    assertThat((byte[]) read.getSignedContent().getContent()).isEqualTo(posta.bytes(PATH));
    assertThat(read.getSignerInfos().getSigners()).hasSize(1);
    SignerInformation signer = read.getSignerInfos().getSigners().iterator().next();
    X509CertificateHolder certificate = read.getCertificates().getMatches(null).iterator().next();
    assertThat(signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate))).isTrue();
    assertThat(certificate.getSubject()).hasToString("CN=Posta");
    assertThat(signer.getSignedAttributes().get(CMSAttributes.signingTime)).isNull();
  }

  @Test
  void is_verified_by_openssl_where_there_is_one() throws Exception {
    if (!Files.isExecutable(Path.of("/usr/bin/openssl"))) {
      return;
    }
    Exported posta = Exported.ofCase("posta");
    byte[] signed = signed(posta, key("RSA")).content();
    Path file = Files.write(folder.resolve("signed"), signed);
    Path content = folder.resolve("content");
    List<String> verify = List.of("/usr/bin/openssl", "cms", "-verify", "-inform", "DER");
    assertThat(run(verify, "-noverify", "-in", file.toString(), "-out", content.toString()))
        .isZero();
    assertThat(content).hasBinaryContent(posta.bytes(PATH));
    signed[signed.length - 1] ^= 1;
    Files.write(file, signed);
    assertThat(run(verify, "-noverify", "-in", file.toString(), "-out", content.toString()))
        .isNotZero();
  }

  @Test
  void gives_the_same_bytes_again() throws Exception {
    Exported posta = Exported.ofCase("posta");
    Path key = key("RSA");
    assertThat(signed(posta, key).content()).isEqualTo(signed(posta, key).content());
  }

  @Test
  void leaves_all_other_files_as_they_are() throws Exception {
    OutputFile zone = file(Exported.ofCase("posta"), "dns/posta.example.zone");
    assertThat(open(key("RSA"), PASSWORD).sign(zone)).isSameAs(zone);
  }

  @Test
  void says_in_a_line_why_it_cannot_sign() throws Exception {
    Path rsa = key("RSA");
    Path old = key("RSA", "-startdate", "2020/01/01", "-validity", "10");
    Path text = Files.writeString(folder.resolve("text.p12"), "no key");
    fails(() -> open(rsa, "altra"), "the password does not open it");
    fails(() -> open(key("EC"), PASSWORD), "its key is none of RSA");
    fails(() -> open(old, PASSWORD), "its certificate has ended on 2020-01-11");
    fails(() -> open(text, PASSWORD), "text.p12");
    fails(() -> open(folder.resolve("none.p12"), PASSWORD), "no such file");
    assertThat(ProfileSigner.open(old, PASSWORD, Optional.empty())).isNotNull();
  }

  private static void fails(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String why) {
    assertThatThrownBy(call)
        .isInstanceOf(WorldFailure.class)
        .hasMessageStartingWith("cannot sign with `")
        .hasMessageContaining(why)
        .message()
        .doesNotContain("\n");
  }

  private static OutputFile signed(Exported exported, Path key) throws Exception {
    return open(key, PASSWORD).sign(file(exported, PATH));
  }

  private static OutputFile file(Exported exported, String path) {
    OutputFile file = exported.files().get(path);
    if (file == null) {
      throw new AssertionError("no " + path);
    }
    return file;
  }

  private static ProfileSigner open(Path key, String password) throws WorldFailure {
    return ProfileSigner.open(key, password, Optional.of(LocalDate.of(2026, 11, 23)));
  }

  private Path key(String kind, String... more) throws Exception {
    Path file = folder.resolve(kind + more.length + ".p12");
    String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    List<String> command = new ArrayList<>(List.of(tool, "-genkeypair", "-alias", "key"));
    command.addAll(List.of("-keyalg", kind, "-dname", "CN=Posta", "-storetype", "PKCS12"));
    command.addAll(List.of("-keystore", file.toString(), "-storepass", PASSWORD));
    command.addAll(more.length == 0 ? List.of("-validity", "36500") : Arrays.asList(more));
    assertThat(run(command)).isZero();
    return file;
  }

  private static int run(List<String> command, String... more) throws Exception {
    List<String> all = new ArrayList<>(command);
    all.addAll(Arrays.asList(more));
    return new ProcessBuilder(all)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
