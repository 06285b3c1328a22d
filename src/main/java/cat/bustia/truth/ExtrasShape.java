package cat.bustia.truth;

import cat.bustia.yaml.MappingShape;
import cat.bustia.yaml.NamedShape;
import cat.bustia.yaml.ScalarShape;
import cat.bustia.yaml.Shape;

/** What the keys of a definition look like that no page states; see {@link Extras}. */
final class ExtrasShape {
  private static final ScalarShape PAGE = Shape.url("https", "http");
  private static final ScalarShape XML_NAME =
      Shape.pattern("[A-Za-z_][A-Za-z0-9._:-]{0,79}", "a name of XML in ASCII", 80);

  /** By name; YAML's null is an empty value. */
  private static final MappingShape ATTRIBUTES = Shape.mapOf(XML_NAME, Shape.nullOr(text(2_000)));

  /** Elements of autoconfig files that mean nothing here. */
  static final NamedShape ELEMENTS = new NamedShape("elements", ExtrasShape::elements);

  static final MappingShape OAUTH2 =
      Shape.mapping()
          .required("issuer", "The host name of the OAuth2 issuer.", Shape.hostname())
          .required("authURL", "Where the user gives consent.", Shape.url("https"))
          .required("tokenURL", "Where clients get tokens.", Shape.url("https"))
          .required("scope", "The scopes that clients ask for, with blanks between.", text(500))
          .optional("clientID", "The id of clients without their own.", text(200))
          .optional("clientSecret", "The public secret of such clients.", text(200));

  private static final MappingShape BY_LANGUAGE = Shape.mapOf(Shape.languageTag(), text(2_000));

  static final MappingShape DOCUMENTATION =
      Shape.mapping()
          .required("url", "The page's address.", PAGE)
          .optional(
              "descr",
              "By language, what the page says; und: in a language not said.",
              BY_LANGUAGE);

  static final MappingShape ENABLE =
      Shape.mapping()
          .required("visiturl", "Where to switch it on.", PAGE)
          .optional(
              "instruction",
              "By language, what to do there; und: in a language not said.",
              BY_LANGUAGE);

  static final MappingShape LOGIN_PAGE =
      Shape.mapping()
          .required("url", "The address of the page with the form.", PAGE)
          .optional(
              "waitForRedirectionURLPrefix", "How the address begins once the form is there.", PAGE)
          .optional("username", "What the user signs in with, as a server's.", text(200))
          .optional("usernameField", "What finds the field of the user name.", ATTRIBUTES)
          .optional("passwordField", "What finds the field of the password.", ATTRIBUTES)
          .optional("loginButton", "What finds the button.", ATTRIBUTES);

  static final MappingShape PUBLISHED =
      Shape.mapping()
          .optional(
              "id",
              "How the provider's id is written there, where it differs from this.",
              text(253))
          .optional(
              "mxDomains",
              "Domains of the hosts that receive mail for others' domains.",
              Shape.list(Shape.hostname()))
          .optional("elements", "Unknown elements of emailProvider.", ELEMENTS)
          .optional("rootElements", "Unknown elements of clientConfig.", ELEMENTS);

  private ExtrasShape() {}

  /** A server of another system, of which some parts look like those of a mail server. */
  static MappingShape otherServer(ScalarShape port, ScalarShape security, ScalarShape username) {
    return Shape.mapping()
        .required("type", "The system, in the words of autoconfig files: exchange, ews …", text(40))
        .optional(
            "role",
            "Whether clients get mail from it or send by it; incoming if left out.",
            Shape.oneOf("incoming", "outgoing"))
        .optional(
            "before",
            "The id of the server that it is preferred to; it comes last if left out.",
            Shape.name())
        .optional("host", "The server's host name.", Shape.hostnamePattern())
        .optional("port", "The TCP port, 1 to 65535.", port)
        .optional("security", "How the connection is protected: tls, starttls or none.", security)
        .optional("username", "What the user signs in with, as a server's.", username)
        .optional(
            "authentication",
            "How the user proves who they are, in order of preference.",
            Shape.list(text(60)).notEmpty())
        .optional("url", "Where the system's interface is.", PAGE)
        .optional("owaURL", "Exchange: where its web mail is.", PAGE)
        .optional("ewsURL", "Exchange: where its web services are.", PAGE)
        .optional(
            "addThisServer",
            "Whether clients should add this server beside those that the user has.",
            Shape.flag())
        .optional(
            "useGlobalPreferredServer",
            "Whether clients should use the server that the user prefers instead.",
            Shape.flag())
        .optional("restriction", "Who may use the server.", text(100))
        .optional("elements", "What autoconfig files say of the server besides.", ELEMENTS);
  }

  private static Shape elements() {
    return Shape.list(
        Shape.mapping()
            .required("element", "The element's name.", XML_NAME)
            .optional("attributes", "By name; null: empty.", ATTRIBUTES)
            .optional("text", "What it holds.", text(4_000))
            .optional("elements", "Those in it.", ELEMENTS));
  }

  private static ScalarShape text(int maxLength) {
    return Shape.text().maxLength(maxLength);
  }
}
