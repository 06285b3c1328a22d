package cat.bustia.truth;

import cat.bustia.yaml.MappingShape;
import cat.bustia.yaml.ScalarShape;
import cat.bustia.yaml.Shape;
import java.util.Arrays;

/** What a server definition looks like: the shape of reading and of the published JSON Schema. */
final class DefinitionShape {
  // Each service has its own view of each server, so their numbers multiply: a small hostile file
  // could fill the memory.
  private static final int MOST_SERVERS = 50;
  private static final int MOST_SERVICES = 100;
  private static final int MOST_RETIRED = 500;

  /** A longer name is wrong, and yet the only one there is. */
  private static final int LONGEST_NAME = 200;

  private static final ScalarShape PROTOCOL =
      Shape.oneOf(Arrays.stream(Protocol.values()).map(Protocol::word).toList());
  private static final ScalarShape SECURITY =
      Shape.oneOf(Arrays.stream(Security.values()).map(Security::word).toList());
  private static final ScalarShape PORT = Shape.integer(1, 65_535);
  private static final ScalarShape USERNAME = Shape.text().maxLength(200);

  private static final MappingShape FIELDS =
      Shape.mapping()
          .required(
              "host",
              "The server's host name; may hold {domain}, the user's e-mail domain.",
              Shape.hostnamePattern())
          .required("port", "The TCP port, 1 to 65535.", PORT)
          .required(
              "security",
              "How the connection is protected: tls (implicit, from the first byte), starttls or"
                  + " none (RFC 8314).",
              SECURITY)
          .optional(
              "username",
              "What the user signs in with: a pattern of {address}, {local} and {domain}; left out"
                  + " where nobody signs in.",
              USERNAME)
          .optional(
              "authentication",
              "How the user proves who they are, in order of preference; by password if left out.",
              Shape.list(
                      Shape.oneOf(
                          Arrays.stream(Authentication.values())
                              .map(Authentication::word)
                              .toList()))
                  .notEmpty())
          .optional(
              "leaveMessagesOnServer",
              "POP3: whether clients should leave messages on the server.",
              Shape.flag())
          .optional(
              "daysToLeaveMessagesOnServer",
              "POP3: after how many days clients should delete messages on the server, 1 to 3650.",
              Shape.integer(1, 3_650))
          .optional(
              "downloadOnBiff",
              "POP3: whether clients should download new messages by themselves.",
              Shape.flag())
          .optional(
              "checkInterval",
              "How often clients should ask for new messages, in minutes, 1 to 1440.",
              Shape.integer(1, 1_440))
          .optional(
              "addThisServer",
              "Whether clients should add this server beside those that the user has.",
              Shape.flag())
          .optional(
              "useGlobalPreferredServer",
              "Whether clients should use the server that the user prefers instead.",
              Shape.flag())
          .optional(
              "restriction",
              "Who may use the server, in the words of autoconfig files: client-IP-address.",
              text(100))
          .optional(
              "elements", "What autoconfig files say of the server besides.", ExtrasShape.ELEMENTS);

  private static final String PROTOCOL_TEXT = "imap, pop3 or smtp; the server's key if left out.";
  private static final MappingShape NAMED_BY_PROTOCOL =
      FIELDS.optional("protocol", PROTOCOL_TEXT, PROTOCOL);
  private static final MappingShape NAMED_FREELY =
      FIELDS.required(
          "protocol", "imap, pop3 or smtp; required, as the server's key is neither.", PROTOCOL);

  private static final MappingShape SERVERS =
      Shape.mapping()
          .optional("imap", "The IMAP server.", NAMED_BY_PROTOCOL)
          .optional("pop3", "The POP3 server.", NAMED_BY_PROTOCOL)
          .optional("smtp", "The SMTP server for sending.", NAMED_BY_PROTOCOL)
          .others(Shape.name(), NAMED_FREELY)
          .notEmpty()
          .atMost(MOST_SERVERS);

  private static final MappingShape SERVICE =
      Shape.mapping()
          .required("name", "The product's name as mailbox owners know it.", text(60))
          .optional(
              "synchronises",
              "What the service carries besides mail.",
              Shape.list(Shape.oneOf("contacts", "calendars", "tasks", "notes")))
          .optional(
              "servers",
              "By server id, the fields in which the service differs; null: not offered.",
              Shape.mapOf(Shape.name(), Shape.nullOr(NAMED_BY_PROTOCOL.allOptional()))
                  .atMost(MOST_SERVERS));

  private static final MappingShape HOST =
      Shape.mapping()
          .required("host", "The host name.", Shape.hostnamePattern())
          .required(
              "use",
              "What the host is for.",
              Shape.oneOf(
                  "webmail", "caldav", "carddav", "xmpp", "sieve", "panel", "website", "other"));

  private static final MappingShape RETIRED =
      Shape.mapping()
          .optional("protocol", "Limits the entry to one protocol.", PROTOCOL)
          .optional("host", "The host name that was true once.", Shape.hostnamePattern())
          .optional("port", "The TCP port that was true once, 1 to 65535.", PORT)
          .optional("security", "The security that was true once.", SECURITY)
          .optional("username", "The user name pattern that was true once.", USERNAME)
          .optional(
              "replacedBy",
              "The key of the fact that holds now, as imap.host.",
              Shape.text().maxLength(200))
          .optional("until", "The last day on which the value was true.", Shape.date());

  /** A whole definition file. */
  static final MappingShape DEFINITION =
      Shape.mapping()
          .required(
              "id",
              "The provider's host name, also the file's name.",
              Shape.hostname().tolerating(Shape.label()))
          .required(
              "name",
              "The provider's name, at most 60 characters.",
              text(60).tolerating(text(LONGEST_NAME)))
          .optional(
              "shortName",
              "A short name, at most 20 characters.",
              text(20).tolerating(text(LONGEST_NAME)))
          .optional("domains", "The e-mail domains served.", Shape.list(Shape.hostname()))
          .optional("webmail", "The address of the web mail.", Shape.url("https", "http"))
          .required(
              "servers",
              "The servers by id, in order of preference; at least one for incoming mail.",
              SERVERS)
          .optional(
              "services",
              "The mail products by id.",
              Shape.mapOf(Shape.name(), SERVICE).atMost(MOST_SERVICES))
          .optional("hosts", "The provider's other hosts that pages may name.", Shape.list(HOST))
          .optional(
              "retired",
              "Values that were true once and must never be stated again.",
              Shape.list(RETIRED).atMost(MOST_RETIRED))
          .optional("oauth2", "The endpoints of OAuth2.", ExtrasShape.OAUTH2)
          .optional(
              "documentation",
              "The provider's own help pages.",
              Shape.list(ExtrasShape.DOCUMENTATION))
          .optional(
              "enable",
              "What the user must switch on before a client can sign in.",
              ExtrasShape.ENABLE)
          .optional(
              "loginPageInfo", "How a program signs in to the web mail.", ExtrasShape.LOGIN_PAGE)
          .optional(
              "otherServers",
              "Servers of other systems, as Exchange, in order of preference.",
              Shape.list(ExtrasShape.otherServer(PORT, SECURITY, USERNAME)))
          .optional("autoconfig", "What autoconfig files alone say.", ExtrasShape.PUBLISHED)
          .optional("probe", "Whether `probe` may ask the servers.", Shape.flag());

  private DefinitionShape() {}

  private static ScalarShape text(int maxLength) {
    return Shape.text().maxLength(maxLength);
  }
}
