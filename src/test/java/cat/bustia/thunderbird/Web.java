package cat.bustia.thunderbird;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * All web servers of the world, on loopback: each address has the file that it is given, or none.
 */
final class Web implements AutoCloseable {
  private final HttpServer server;
  private final Queue<String> asked = new ConcurrentLinkedQueue<>();
  private volatile Map<String, Path> files = Map.of();

  Web() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** Serves these files at these addresses, {@code host/path}, and nothing else from now on. */
  void serve(Map<String, Path> files) {
    this.files = Map.copyOf(files);
    asked.clear();
  }

  /** The addresses that were asked for since, with their questions. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String host =
          Objects.requireNonNull(exchange.getRequestHeaders().getFirst("Host"))
              .replaceAll(":\\d+$", "");
      asked.add(host + exchange.getRequestURI());
      Path file = files.get(host + exchange.getRequestURI().getPath());
      if (file == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      byte[] content = Files.readAllBytes(file);
      exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-8");
      exchange.sendResponseHeaders(200, content.length);
      exchange.getResponseBody().write(content);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
