package cat.bustia.export;

import cat.bustia.output.OutputFile;
import cat.bustia.output.WorldFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * Signs Apple profiles (CMS, RFC 5652) by the key in a PKCS #12 file, so that devices show whose
 * they are. The same profile and key give the same bytes: signatures are RSA's of PKCS #1, which
 * has no random part, and tell no time.
 */
public final class ProfileSigner {
  private final Path file;
  private final PrivateKey key;
  private final List<X509Certificate> chain;

  private ProfileSigner(Path file, PrivateKey key, List<X509Certificate> chain) {
    this.file = file;
    this.key = key;
    this.chain = chain;
  }

  /**
   * Reads the only key of a file, with its certificates.
   *
   * @param today the day on which its certificate must hold; absent: that is not judged
   * @throws WorldFailure if there is no such key, or it cannot be used
   */
  public static ProfileSigner open(Path file, String password, Optional<LocalDate> today)
      throws WorldFailure {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password.toCharArray());
      List<String> keys = new ArrayList<>();
      for (String alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias)) {
          keys.add(alias);
        }
      }
      if (keys.size() != 1) {
        throw new IOException("it holds " + keys.size() + " keys, and one is needed");
      }
      List<X509Certificate> chain = new ArrayList<>();
      for (var certificate : store.getCertificateChain(keys.get(0))) {
        chain.add((X509Certificate) certificate);
      }
      if (!(store.getKey(keys.get(0), password.toCharArray()) instanceof PrivateKey key)
          || !key.getAlgorithm().equals("RSA")) {
        throw new IOException("its key is none of RSA, whose signatures are always the same");
      }
      LocalDate last = chain.get(0).getNotAfter().toInstant().atZone(ZoneOffset.UTC).toLocalDate();
      if (today.filter(last::isBefore).isPresent()) {
        throw new IOException("its certificate has ended on " + last);
      }
      return new ProfileSigner(file, key, chain);
    } catch (IOException e) {
      boolean locked = e.getCause() instanceof UnrecoverableKeyException;
      throw failure(file, locked ? new IOException("the password does not open it") : e);
    } catch (GeneralSecurityException e) {
      throw failure(file, new IOException(String.valueOf(e.getMessage()), e));
    }
  }

  /** The same file with its content inside a signature; what is no profile stays as it is. */
  OutputFile sign(OutputFile profile) throws WorldFailure {
    if (!profile.type().equals(AppleProfile.TYPE)) {
      return profile;
    }
    try {
      return new OutputFile(
          profile.path(),
          signed(profile.content()),
          profile.type(),
          profile.cache(),
          profile.references(),
          profile.origin());
    } catch (OperatorCreationException | GeneralSecurityException | CMSException | IOException e) {
      throw failure(file, new IOException(String.valueOf(e.getMessage()), e));
    }
  }

  private byte[] signed(byte[] content)
      throws OperatorCreationException, GeneralSecurityException, CMSException, IOException {
    CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
    generator.addSignerInfoGenerator(
        new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
            .setSignedAttributeGenerator(
                known ->
                    new DefaultSignedAttributeTableGenerator()
                        .getAttributes(known)
                        .remove(CMSAttributes.signingTime))
            .build(new JcaContentSignerBuilder("SHA256withRSA").build(key), chain.get(0)));
    generator.addCertificates(new JcaCertStore(chain));
    return generator
        .generate(new CMSProcessableByteArray(content), true)
        .toASN1Structure()
        .getEncoded(ASN1Encoding.DER);
  }

  private static WorldFailure failure(Path file, IOException cause) {
    return WorldFailure.of("sign with", file, cause);
  }
}
