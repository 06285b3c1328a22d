package cat.bustia.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway") // JUnit sets the fields
class PhoneCodesTest {
  private static final int SCALE = 4;
  private static final String BASE = "https://posta.example/ajuda/";

  @TempDir private static Path project;

  private static SampleSite site;

  @BeforeAll
  static void render() throws IOException {
    write(
        "content/site.yaml",
        "title: {ca: Ajuda, ar: مساعدة}\nbaseUrl: "
            + BASE
            + "\nsourceLocale: ca\nlocales: [ca, ar]\nprovider: posta.example\n");
    write(
        "content/servers/posta.example.yaml",
        """
        id: posta.example
        name: Posta
        servers:
          imap: {host: in.posta.example, port: 993, security: tls, username: "{address}"}
        """);
    write("content/clients/fon.yaml", "id: fon\nname: Fon\nplatforms: [windows, android]\n");
    write("content/clients/taula.yaml", "id: taula\nname: Taula\nplatforms: [linux]\n");
    write("content/ca/fon.md", "---\ntitle: Fon\ndescription: F.\nclient: fon\n---\n\nText.\n");
    write(
        "content/ar/fon.md",
        "---\ntitle: هاتف\ndescription: ه.\nslug: هاتف\nclient: fon\n---\n\nنص.\n");
    write(
        "content/ca/taula.md", "---\ntitle: Taula\ndescription: T.\nclient: taula\n---\n\nText.\n");
    site = SampleSite.render(project);
  }

  private static void write(String path, String text) throws IOException {
    Path file = project.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void leads_a_phone_to_the_page_that_shows_the_code() throws ReaderException {
    assertThat(site.findings()).isEmpty();
    assertThat(read("ca/fon/index.html")).isEqualTo(BASE + "ca/fon/");
    assertThat(read("ar/هاتف/index.html")).isEqualTo(BASE + "ar/%D9%87%D8%A7%D8%AA%D9%81/");
  }

  @Test
  void shows_none_where_the_client_runs_on_no_phone() {
    assertThat(page("ca/taula/index.html").select("img[src*=qr]")).isEmpty();
  }

  private static Document page(String path) {
    return Jsoup.parse(site.text(path));
  }

  /** What a camera reads off the code of a page. */
  private static String read(String path) throws ReaderException {
    String link = page(path).select("figure.code img[alt]").attr("src");
    String svg = site.text(link.substring("/ajuda/".length()));
    Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
    assertThat(box.find()).isTrue();
    int side = Integer.parseInt(box.group(1)) * SCALE;
    int[] pixels = new int[side * side];
    Arrays.fill(pixels, 0xFFFFFF);
    Matcher run = Pattern.compile("M(\\d+) (\\d+)\\.5h(\\d+)").matcher(svg);
    while (run.find()) {
      int x = Integer.parseInt(run.group(1)) * SCALE;
      int y = Integer.parseInt(run.group(2)) * SCALE;
      int end = x + Integer.parseInt(run.group(3)) * SCALE;
      for (int row = y; row < y + SCALE; row++) {
        Arrays.fill(pixels, row * side + x, row * side + end, 0);
      }
    }
    RGBLuminanceSource light = new RGBLuminanceSource(side, side, pixels);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(light))).getText();
  }
}
