import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something to write in place of a reference that is false of the server it names, whatever stands
 * around it: no fault is a right value of that server's field, so no mutant can happen to be true.
 */
record Fault(String kind, String rules, String text) {
  private static final String HOST = "wrong-host,undeclared-host,look-alike-host";
  private static final String ALIKE = "look-alike-host,hidden-character,wrong-host";
  private static final String PORT = "wrong-port,retired-value";

  /** The zero of the digits that a language's pages may use beside ASCII's. */
  private static final Map<String, Integer> ZERO =
      Map.of(
          "ar", 0x660, "fa", 0x6f0, "hi", 0x966, "th", 0xe50, "ja", 0xff10, "zh", 0xff10, "zh-Hant",
          0xff10);

  /**
   * All faults for a reference such as {@code imap.port}; in code, only those that need no markup.
   */
  static List<Fault> of(String fact, Map<String, String> truth, boolean code, String language) {
    String server = fact.substring(0, fact.indexOf('.'));
    String field = fact.substring(fact.indexOf('.') + 1);
    String value = truth.get(fact);
    List<Fault> faults = new ArrayList<>();
    for (String other : List.of("imap", "pop3", "smtp")) {
      String theirs = truth.get(other + "." + field);
      if (!theirs.equals(value)) {
        switch (field) {
          case "port" -> faults.add(new Fault("port-other-protocol", "wrong-port", theirs));
          case "host" -> faults.add(new Fault("host-role", "wrong-host", theirs));
          default -> faults.add(new Fault("security", "wrong-security", theirs));
        }
        faults.add(reference("misplaced-reference", other + "." + field));
      }
    }
    faults.add(reference("unknown-reference", server + ".x" + field));
    switch (field) {
      case "port" -> ports(faults, server, value, code, language);
      case "host" -> hosts(faults, server, value, code);
      default -> securities(faults, value.equals("STARTTLS"), code);
    }
    faults.removeIf(f -> f.text.equals(value));
    return faults;
  }

  private static Fault reference(String rule, String fact) {
    return new Fault(rule, rule, "{{" + fact + "}}");
  }

  private static void securities(List<Fault> faults, boolean starttls, boolean code) {
    for (String damaged : List.of("STARTLS", "StartSSL", starttls ? "STARTTSL" : "SSL/TSL")) {
      faults.add(new Fault("security-damaged", "wrong-security", damaged));
    }
    faults.add(new Fault("security", "wrong-security", starttls ? "SSL" : "STARTTLS"));
    if (!code) {
      faults.add(new Fault("security", "wrong-security", starttls ? "**SSL/TLS**" : "*STARTTLS*"));
    }
  }

  private static void ports(
      List<Fault> faults, String server, String value, boolean code, String language) {
    char a = value.charAt(0);
    char b = value.charAt(1);
    char c = value.charAt(2);
    Set<String> digits =
        new LinkedHashSet<>(
            List.of(
                "" + b + a + c,
                "" + a + c + b,
                "" + b + c,
                "" + a + b,
                a + value,
                value + c,
                value + "0",
                String.valueOf(Integer.parseInt(value) - 1)));
    digits.removeAll(Item.POSTA.values());
    digits.forEach(d -> faults.add(new Fault("port-digits", "wrong-port", d)));
    List<String> obsolete =
        switch (server) {
          case "imap" -> List.of("143");
          case "pop3" -> List.of("110");
          default -> List.of("465", "25", "2525");
        };
    obsolete.forEach(o -> faults.add(new Fault("port-obsolete", PORT, o)));
    if (ZERO.containsKey(language)) {
      String digitsOfTheScript =
          obsolete
              .get(0)
              .chars()
              .mapToObj(d -> Character.toString(d - '0' + ZERO.get(language)))
              .collect(Collectors.joining());
      faults.add(new Fault("port-script", PORT, digitsOfTheScript));
    }
    if (!code) {
      String wrong = digits.iterator().next();
      char first = wrong.charAt(0);
      String rest = wrong.substring(1);
      faults.add(new Fault("port-markup", "wrong-port", "**" + wrong + "**"));
      faults.add(new Fault("port-markup", "wrong-port", "`" + wrong + "`"));
      faults.add(new Fault("port-markup", "wrong-port", "&#" + (int) first + ";" + rest));
      faults.add(new Fault("port-markup", "wrong-port", first + "\u00ad" + rest));
    }
  }

  private static void hosts(List<Fault> faults, String server, String value, boolean code) {
    int dot = value.indexOf('.');
    String label = value.substring(0, dot);
    String domain = value.substring(dot + 1);
    String name = domain.substring(0, domain.indexOf('.'));
    char last = label.charAt(dot - 1);
    for (String typo :
        List.of(
            label.substring(0, dot - 2) + last + label.charAt(dot - 2),
            label + last,
            label.substring(0, dot - 1))) {
      faults.add(new Fault("host-typo", HOST, typo + "." + domain));
    }
    faults.add(new Fault("host-typo", HOST, value + "x"));
    faults.add(new Fault("host-doubled", HOST, label + "." + name + "." + domain));
    faults.add(new Fault("host-truncated", HOST, domain));
    faults.add(new Fault("host-split", HOST, label + ". " + domain));
    String swapped = "" + domain.charAt(1) + domain.charAt(0) + domain.substring(2);
    faults.add(new Fault("host-domain", HOST, label + "." + swapped));
    faults.add(new Fault("host-domain", HOST, value.substring(0, value.length() - 1)));
    faults.add(new Fault("host-domain", HOST, value.replace(name, name + last)));
    faults.add(new Fault("undeclared", HOST, "imap2." + domain));
    faults.add(new Fault("undeclared", HOST, "secure-" + label + "." + domain));
    faults.add(new Fault("look-alike", ALIKE, value.replaceFirst("a", "\u0430")));
    faults.add(new Fault("look-alike", ALIKE, value.replaceFirst("e", "\u0435")));
    faults.add(new Fault("look-alike", ALIKE, label + "\u200b." + domain));
    faults.add(new Fault("look-alike", ALIKE, value.replace("l", "1")));
    if (domain.equals("posta.example")) {
      String old = server.equals("smtp") ? "relay." : "mail.";
      faults.add(new Fault("retired", "retired-value", old + domain));
      faults.add(new Fault("other-service", "wrong-host", "team." + domain));
      faults.add(new Fault("host-role", "wrong-host", "web." + domain));
    }
    if (!code) {
      faults.add(new Fault("host-markup", HOST, "**" + label + "x." + domain + "**"));
      faults.add(new Fault("host-markup", HOST, "`" + label + "x." + domain + "`"));
    }
  }
}
