package cat.bustia.thunderbird;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs scripts inside a Mozilla program, by its remote protocol: messages are {@code LENGTH:JSON},
 * a question {@code [0, id, command, parameters]}, its answer {@code [1, id, error, value]}.
 */
final class Marionette implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int PATIENCE = 60_000;

  private final Socket socket;
  private final InputStream in;
  private int asked;

  /** A session that may use all that the program itself uses. */
  Marionette(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE);
    in = new BufferedInputStream(socket.getInputStream());
    message();
    ask("WebDriver:NewSession", Map.of());
    ask("Marionette:SetContext", Map.of("value", "chrome"));
    ask("WebDriver:SetTimeouts", Map.of("script", PATIENCE));
  }

  /**
   * What a script hands to the function that is its last argument.
   *
   * @param arguments of the types that JSON has
   */
  JsonNode run(String script, Object... arguments) throws IOException {
    Map<String, Object> call =
        Map.of("script", script, "args", List.of(arguments), "sandbox", "system");
    return ask("WebDriver:ExecuteAsyncScript", call).get("value");
  }

  /** Ends the program. */
  void quit() throws IOException {
    ask("Marionette:Quit", Map.of("flags", List.of("eForceQuit")));
  }

  private JsonNode ask(String command, Map<String, Object> parameters) throws IOException {
    byte[] question = JSON.writeValueAsBytes(List.of(0, ++asked, command, parameters));
    byte[] length = (question.length + ":").getBytes(StandardCharsets.US_ASCII);
    socket.getOutputStream().write(length);
    socket.getOutputStream().write(question);
    socket.getOutputStream().flush();
    JsonNode answer = message();
    if (!answer.get(2).isNull()) {
      throw new AssertionError(command + ": " + answer.get(2).toPrettyString());
    }
    return answer.get(3);
  }

  private JsonNode message() throws IOException {
    int length = 0;
    for (int c = in.read(); c != ':'; c = in.read()) {
      if (c < '0' || c > '9') {
        throw new IOException("no message of Marionette's begins so: " + c);
      }
      length = length * 10 + (c - '0');
    }
    return JSON.readTree(in.readNBytes(length));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
