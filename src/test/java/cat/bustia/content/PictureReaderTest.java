package cat.bustia.content;

import static org.assertj.core.api.Assertions.assertThat;

import cat.bustia.content.Picture.Type;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.source.Limits;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureReaderTest {
  private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\"";

  private static PictureReader.Result read(String path, byte[] content) {
    return PictureReader.read(path, content, Limits.DEFAULT);
  }

  private static PictureReader.Result svg(String text) {
    return read("a.svg", text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] drawn(String format, int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "gif", "jpg"})
  void reads_the_size_that_the_jdk_wrote(String format) throws IOException {
    byte[] bytes = drawn(format, 317, 42);
    Picture picture = read("a." + format, bytes).picture().orElseThrow();
    assertThat(picture.width()).isEqualTo(317);
    assertThat(picture.height()).isEqualTo(42);
    assertThat(picture.bytes()).isEqualTo(bytes.length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "52494646 24000000 57454250 56503820 18000000 3001009d012a 8f80 2c40",
        "52494646 24000000 57454250 5650384c 18000000 2f 8e c00a 00",
        "52494646 24000000 57454250 56503858 0a000000 00000000 8e0000 2b0000"
      })
  void reads_the_size_of_each_kind_of_webp(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
    Picture picture = read("a.webp", Arrays.copyOf(bytes, 60)).picture().orElseThrow();
    assertThat(picture.type()).isEqualTo(Type.WEBP);
    assertThat(picture.width()).isEqualTo(143);
    assertThat(picture.height()).isEqualTo(44);
  }

  @Test
  void reads_the_size_of_an_svg_file_from_its_attributes_or_its_box() {
    assertThat(svg(SVG + " width=\"20px\" height=\"10.4\"/>").picture().orElseThrow())
        .isEqualTo(new Picture("a.svg", Type.SVG, 20, 10, 68));
    assertThat(svg(SVG + " width=\"100%\" viewBox=\"0 0 30,20\"/>").picture().orElseThrow())
        .extracting(Picture::width, Picture::height)
        .containsExactly(30, 20);
    assertThat(svg(SVG + "/>").picture().orElseThrow().width()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "><script>alert(1)</script></svg>",
        "><s:script xmlns:s='http://www.w3.org/2000/svg'/></svg>",
        " onload='alert(1)'/>",
        " ONCLICK='alert(1)'/>",
        "><foreignObject/></svg>",
        "><image href='https://evil.example/a.png'/></svg>",
        "><image xmlns:x='http://www.w3.org/1999/xlink' x:href='//evil.example/a.png'/></svg>",
        "><use href='other.svg#a'/></svg>",
        "><a href=' javascript:alert(1)'/></svg>",
        "><image href='data:image/svg+xml;base64,PHN2Zy8+'/></svg>",
        "><style>@import 'https://evil.example/a.css';</style></svg>",
        "><style>a{fill:url( \"https://evil.example\" )}</style></svg>",
        "><style><![CDATA[a{fill:url(x)}]]></style></svg>",
        "><style>a{fill:\\75rl(x)}</style></svg>",
        "><path style='fill:url(https://evil.example/a)'/></svg>",
        "><path fill='URL(https://evil.example/a)'/></svg>",
        "><set attributeName='href' to='javascript:x'/></svg>",
        "><animate attributeName='href' values='javascript:x'/></svg>",
        "><iframe src='x'/></svg>",
        " xml:base='https://evil.example/'/>",
        "><?xml-stylesheet href='x'?></svg>",
        "><path",
      })
  void refuses_svg_files_that_run_or_fetch_anything(String rest) {
    PictureReader.Result result = svg(SVG + rest);
    assertThat(result.picture()).isEmpty();
    assertThat(result.findings()).extracting(Finding::rule).containsExactly(Rule.UNSAFE_IMAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE svg><svg xmlns='http://www.w3.org/2000/svg'/>",
        "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg>&a;</svg>",
        "<?xml version='1.0' encoding='UTF-7'?><svg/>",
        "<?xml-stylesheet href='https://evil.example/a.css'?><svg/>",
        "<html><svg/></html>",
      })
  void refuses_what_stands_around_an_svg_file(String text) {
    assertThat(svg(text).findings()).extracting(Finding::rule).containsExactly(Rule.UNSAFE_IMAGE);
  }

  @Test
  void takes_svg_files_that_refer_to_themselves() {
    assertThat(
            svg(SVG
                    + "><defs><g id='a'/></defs><use href='#a'/><path fill='url(#a)'/>"
                    + "<image href='data:image/png;base64,AAAA'/>"
                    + "<style>a{fill:url('#a')}</style></svg>")
                .findings())
        .isEmpty();
  }

  @Test
  void trusts_the_bytes_and_not_the_name() throws IOException {
    assertThat(read("a.png", drawn("gif", 1, 1)).findings())
        .extracting(Finding::message)
        .containsExactly("picture is gif by its bytes, and .png by its name");
    assertThat(read("a.svgz", new byte[] {0x1F, (byte) 0x8B}).picture()).isEmpty();
  }

  @Test
  void refuses_more_pixels_or_bytes_than_the_limits() throws IOException {
    Limits limits = Limits.DEFAULT;
    byte[] bomb =
        HexFormat.of().parseHex("89504e470d0a1a0a0000000d494844520000c3500000c35008060000");
    assertThat(read("a.png", bomb).findings())
        .extracting(Finding::rule)
        .containsExactly(Rule.TOO_LARGE);
    assertThat(PictureReader.tooLarge("a.png", limits.imageBytes(), limits)).isEmpty();
    assertThat(PictureReader.tooLarge("a.png", limits.imageBytes() + 1L, limits)).isPresent();
    assertThat(read("a.png", drawn("png", 0x1000, 0x10)).findings()).isEmpty();
  }

  @Test
  void reads_any_bytes_without_failing() throws IOException {
    Random random = new Random(995);
    byte[][] starts = {
      drawn("png", 3, 3), drawn("gif", 3, 3), drawn("jpg", 3, 3), (SVG + "/>").getBytes("UTF-8")
    };
    String[] names = {"a.png", "a.gif", "a.jpg", "a.svg"};
    for (int i = 0; i < 4000; i++) {
      byte[] bytes = Arrays.copyOf(starts[i % 4], random.nextInt(starts[i % 4].length + 4));
      for (int j = 0; j < 3 && bytes.length > 0; j++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      PictureReader.Result result = read(names[i % 4], bytes);
      assertThat(result.picture().isPresent()).isEqualTo(result.findings().isEmpty());
    }
  }
}
