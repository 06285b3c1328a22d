package cat.bustia.render;

import cat.bustia.content.Client;
import cat.bustia.content.Page;
import cat.bustia.output.CacheClass;
import cat.bustia.output.OutputFile;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * QR codes of the pages about clients of phones: who reads them at a computer goes on with the
 * phone in hand. A code is black on white in every theme, with the margin that cameras need.
 */
final class PhoneCodes {
  private static final Set<String> PHONES = Set.of("ios", "android");

  /** ISO/IEC 18004: a quiet zone of four modules. */
  private static final Map<EncodeHintType, Object> HINTS =
      Map.of(EncodeHintType.MARGIN, 4, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);

  private final Addresses addresses;
  private final Map<String, OutputFile> shown = new ConcurrentSkipListMap<>();

  PhoneCodes(Addresses addresses) {
    this.addresses = addresses;
  }

  /**
   * The link to a page's code; empty where it serves nobody, or the address is too long for one.
   */
  Optional<String> of(Page page, Client client) {
    if (client.platforms().stream().noneMatch(PHONES::contains)) {
      return Optional.empty();
    }
    try {
      byte[] picture = svg(addresses.absolute(page)).getBytes(StandardCharsets.UTF_8);
      OutputFile file =
          new OutputFile(
              AssetName.fingerprinted("qr.svg", picture),
              picture,
              AssetName.type("qr.svg"),
              CacheClass.IMMUTABLE,
              List.of(),
              page.file().path());
      shown.put(page.permalink(), file);
      return Optional.of(addresses.link(file.path()));
    } catch (WriterException e) {
      return Optional.empty();
    }
  }

  /** One line through the middle of each row, dark where modules are. */
  private static String svg(String text) throws WriterException {
    BitMatrix modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
    int size = modules.getWidth();
    StringBuilder out = new StringBuilder(2048);
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ");
    out.append(size).append(' ').append(size).append("\" shape-rendering=\"crispEdges\">");
    out.append("<path fill=\"#fff\" d=\"M0 0h").append(size).append('v').append(size);
    out.append("H0z\"/><path stroke=\"#000\" d=\"");
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        int start = x;
        while (x < size && modules.get(x, y)) {
          x++;
        }
        if (x > start) {
          out.append('M').append(start).append(' ').append(y).append(".5h").append(x - start);
        }
      }
    }
    return out.append("\"/></svg>\n").toString();
  }

  /** The files of all codes so far, sorted by path; the same code twice is one file. */
  List<OutputFile> files() {
    Map<String, OutputFile> files = new TreeMap<>();
    shown.values().forEach(file -> files.putIfAbsent(file.path(), file));
    return List.copyOf(files.values());
  }
}
