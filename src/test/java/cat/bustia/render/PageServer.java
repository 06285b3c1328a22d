package cat.bustia.render;

import cat.bustia.output.Headers;
import cat.bustia.output.OutputFile;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;

/** A site on loopback, with the headers that every page is published under. */
public final class PageServer implements AutoCloseable {
  private final Map<String, OutputFile> files;
  private final HttpServer server;

  public PageServer(Map<String, OutputFile> files) throws IOException {
    this.files = files;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  public String address(String path) {
    return "http://localhost:" + server.getAddress().getPort() + "/" + path;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(1);
    OutputFile file = files.get(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
    if (file == null) {
      exchange.sendResponseHeaders(404, -1);
    } else {
      exchange.getResponseHeaders().set("Content-Type", file.type());
      Headers.ofEverything().forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(200, file.content().length);
      exchange.getResponseBody().write(file.content());
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
