package cat.bustia.foreign;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markdown with HTML in it, taken apart so that each reader sees its own part; both parts are as
 * long as the whole, so that every offset stays true.
 *
 * @param markdown the text with blanks for blocks of HTML, and with a semicolon, which ends a line
 *     too, for each {@code <br>}
 * @param html the blocks of HTML with blanks for all else; absent if there are none
 * @param bodyStart where front matter of any form ends
 */
record MixedMarkdown(String markdown, Optional<String> html, int bodyStart) {
  private static final Pattern BREAK = Pattern.compile("<br ?/?>", Pattern.CASE_INSENSITIVE);

  static MixedMarkdown of(String text) {
    int bodyStart = bodyStart(text);
    char[] markdown = text.toCharArray();
    char[] html = text.toCharArray();
    boolean any = false;
    boolean inside = false;
    boolean fenced = false;
    for (int line = 0; line < text.length(); ) {
      int end = text.indexOf('\n', line);
      end = end < 0 ? text.length() : end;
      String content = text.substring(line, end).strip();
      if (content.startsWith("```") || content.startsWith("~~~")) {
        fenced = !fenced && !inside;
      }
      inside = !content.isEmpty() && !fenced && line >= bodyStart && (inside || isHtml(content));
      any |= inside;
      blank(inside ? markdown : html, line, end);
      line = end + 1;
    }
    Matcher lineBreak = BREAK.matcher(text);
    while (lineBreak.find()) {
      if (markdown[lineBreak.start()] == '<') {
        blank(markdown, lineBreak.start(), lineBreak.end());
        markdown[lineBreak.start()] = ';';
      }
    }
    return new MixedMarkdown(
        new String(markdown), any ? Optional.of(new String(html)) : Optional.empty(), bodyStart);
  }

  /** Whether a line begins a block of HTML: a tag, but no address and no comment. */
  private static boolean isHtml(String line) {
    if (line.length() < 3 || line.charAt(0) != '<') {
      return false;
    }
    int i = line.charAt(1) == '/' ? 2 : 1;
    int start = i;
    while (i < line.length() && Character.isLetterOrDigit(line.charAt(i)) && i - start < 20) {
      i++;
    }
    return i > start && i < line.length() && " >/\t".indexOf(line.charAt(i)) >= 0;
  }

  private static void blank(char[] text, int start, int end) {
    for (int i = start; i < end; i++) {
      text[i] = text[i] == '\r' ? '\r' : ' ';
    }
  }

  private static int bodyStart(String text) {
    for (String fence : new String[] {"---", "+++"}) {
      if (text.startsWith(fence + "\n") || text.startsWith(fence + "\r\n")) {
        int close = text.indexOf("\n" + fence, fence.length());
        int end = close < 0 ? -1 : text.indexOf('\n', close + 1);
        return close < 0 ? 0 : end < 0 ? text.length() : end + 1;
      }
    }
    return 0;
  }
}
