package cat.bustia.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule's page, taken apart into its cases.
 *
 * @param lines of the page
 */
record RulePage(String name, List<String> lines, List<Case> cases) {
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\u\\{([0-9A-F]{1,6})}|\\\\x\\{(.)\\*([0-9]{1,6})}");

  /** A fenced block: its first word and attributes, and the lines between its fences. */
  record Fence(String info, int firstLine, int endLine, String text) {

    Optional<String> attribute(String key) {
      for (String word : info.split(" ")) {
        if (word.startsWith(key + "=")) {
          return Optional.of(word.substring(key.length() + 1));
        }
      }
      return Optional.empty();
    }

    boolean says(String word) {
      return List.of(info.split(" ")).contains(word);
    }

    byte[] content() {
      return says("base64")
          ? Base64.getMimeDecoder().decode(text)
          : string().getBytes(StandardCharsets.UTF_8);
    }

    String string() {
      if (!says("escapes")) {
        return text;
      }
      Matcher matcher = ESCAPE.matcher(text);
      return matcher.replaceAll(
          found ->
              Matcher.quoteReplacement(
                  found.group(1) != null
                      ? Character.toString(Integer.parseInt(found.group(1), 16))
                      : found.group(2).repeat(Integer.parseInt(found.group(3)))));
    }
  }

  /** One case: the files it gives, the report it expects, and what fixing makes of files. */
  record Case(String heading, Map<String, Fence> files, Fence report, Map<String, Fence> fixed) {

    boolean fires() {
      return heading.startsWith("Fires: ");
    }

    boolean isSilent() {
      return heading.startsWith("Silent: ");
    }
  }

  static RulePage parse(String name, String text) {
    List<String> lines = text.lines().toList();
    List<Case> cases = new ArrayList<>();
    String heading = "";
    List<Fence> fences = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("## ")) {
        addCase(name, heading, fences, cases);
        heading = line.substring(3);
        fences = new ArrayList<>();
      } else if (line.startsWith("```")) {
        Fence fence = fence(lines, i);
        fences.add(fence);
        i = fence.endLine();
      }
    }
    addCase(name, heading, fences, cases);
    return new RulePage(name, lines, cases);
  }

  private static void addCase(String page, String heading, List<Fence> fences, List<Case> cases) {
    if (!heading.startsWith("Fires: ") && !heading.startsWith("Silent: ")) {
      return;
    }
    Map<String, Fence> files = new LinkedHashMap<>();
    Map<String, Fence> fixed = new LinkedHashMap<>();
    Optional<Fence> report = Optional.empty();
    for (Fence fence : fences) {
      fence.attribute("file").ifPresent(path -> files.put(path, fence));
      fence.attribute("fixed").ifPresent(path -> fixed.put(path, fence));
      if (fence.info().equals("report")) {
        report = Optional.of(fence);
      }
    }
    Fence expected =
        report.orElseThrow(
            () -> new IllegalStateException(page + ": no report in \"" + heading + "\""));
    cases.add(new Case(heading, files, expected, fixed));
  }

  private static Fence fence(List<String> lines, int first) {
    String line = lines.get(first);
    int ticks = 0;
    while (ticks < line.length() && line.charAt(ticks) == '`') {
      ticks++;
    }
    String close = "`".repeat(ticks);
    int end = first + 1;
    while (!lines.get(end).strip().equals(close)) {
      end++;
    }
    StringBuilder text = new StringBuilder();
    lines.subList(first + 1, end).forEach(each -> text.append(each).append('\n'));
    return new Fence(line.substring(ticks).strip(), first, end, text.toString());
  }

  /** The page with other texts in some of its fences. */
  String with(Map<Fence, String> texts) {
    List<String> out = new ArrayList<>(lines);
    texts.entrySet().stream()
        .sorted((a, b) -> Integer.compare(b.getKey().firstLine(), a.getKey().firstLine()))
        .forEach(
            entry -> {
              Fence fence = entry.getKey();
              List<String> inside = out.subList(fence.firstLine() + 1, fence.endLine());
              inside.clear();
              inside.addAll(entry.getValue().lines().toList());
            });
    return String.join("\n", out) + "\n";
  }
}
