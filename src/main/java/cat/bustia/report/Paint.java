package cat.bustia.report;

import cat.bustia.finding.Level;

/** ANSI colours, or none. */
record Paint(boolean colour) {
  private static final String RESET = "\u001B[0m";

  String level(Level level, String text) {
    return switch (level) {
      case ERROR -> paint("\u001B[1;31m", text);
      case WARNING -> paint("\u001B[1;33m", text);
      case NOTE -> paint("\u001B[1;36m", text);
    };
  }

  String strong(String text) {
    return paint("\u001B[1m", text);
  }

  /** Line numbers, arrows and other drawing. */
  String frame(String text) {
    return paint("\u001B[1;34m", text);
  }

  String help(String text) {
    return paint("\u001B[1;32m", text);
  }

  private String paint(String code, String text) {
    return colour && !text.isEmpty() ? code + text + RESET : text;
  }
}
