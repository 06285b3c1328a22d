package cat.bustia;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Holds the code to the table of rooms in {@code src/docs/architecture.md}. */
final class RoomsTest {
  private static final String ROOT = "cat.bustia";
  private static final Path SOURCES = Path.of("src/main/java/cat/bustia");
  private static final Path ARCHITECTURE = Path.of("src/docs/architecture.md");
  private static final int LONGEST_FILE = 400;

  /** The packages of libraries, and their names in the table. */
  private static final Map<String, String> LIBRARIES =
      Map.ofEntries(
          Map.entry("com.ctc.wstx.", "Woodstox"),
          Map.entry("com.fasterxml.jackson.jr.", "jackson-jr"),
          Map.entry("com.github.difflib.", "java-diff-utils"),
          Map.entry("com.google.zxing.", "ZXing"),
          Map.entry("com.ibm.icu.", "ICU4J"),
          Map.entry("com.vladsch.flexmark.", "Flexmark"),
          Map.entry("freemarker.", "FreeMarker"),
          Map.entry("net.sf.okapi.", "Okapi"),
          Map.entry("org.apache.lucene.", "Lucene"),
          Map.entry("org.bouncycastle.", "BouncyCastle"),
          Map.entry("org.jsoup.", "jsoup"),
          Map.entry("org.tartarus.snowball.", "Lucene"),
          Map.entry("org.yaml.snakeyaml.", "SnakeYAML"),
          Map.entry("picocli.", "picocli"));

  /** What every room may use: the JDK, and the annotations that say what may be null. */
  private static final List<String> EVERYWHERE =
      List.of("java.", "javax.", "org.jspecify.annotations.");

  private static final Set<String> BANNED_WORDS =
      Set.of(
          "Manager",
          "Helper",
          "Util",
          "Utils",
          "Impl",
          "Abstract",
          "Base",
          "Processor",
          "Handler",
          "Data",
          "Info",
          "Context");

  private static final Pattern WORD_BORDER = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  /** A row of the table. */
  private record Room(String name, Set<String> libraries, Set<String> mayImport) {}

  @Test
  void every_package_is_a_room_of_the_table() throws IOException {
    assertThat(used(RoomsTest::roomsOf).keySet()).isEqualTo(new TreeSet<>(table().keySet()));
  }

  @Test
  void rooms_import_what_the_table_grants_and_use_all_of_it() throws IOException {
    Map<String, Set<String>> granted = new TreeMap<>();
    table().values().forEach(room -> granted.put(room.name(), room.mayImport()));
    assertThat(used(RoomsTest::roomsOf))
        .as("the rooms that each room imports, beside the table in %s", ARCHITECTURE)
        .isEqualTo(granted);
  }

  @Test
  void libraries_stay_in_their_rooms() throws IOException {
    Map<String, Set<String>> granted = new TreeMap<>();
    table().values().forEach(room -> granted.put(room.name(), room.libraries()));
    assertThat(used(RoomsTest::libraryOf))
        .as("the libraries that each room uses, beside the table in %s", ARCHITECTURE)
        .isEqualTo(granted);
  }

  @Test
  void a_room_imports_only_rooms_above_it_in_the_table() throws IOException {
    Set<String> above = new TreeSet<>();
    for (Room room : table().values()) {
      assertThat(above)
          .as("rooms above %s: an import of one below would close a cycle", room.name())
          .containsAll(room.mayImport());
      above.add(room.name());
    }
  }

  @Test
  void every_room_says_what_may_be_null() {
    List<String> unmarked =
        roomClasses()
            .filter(type -> !type.getPackage().isAnnotatedWith(NullMarked.class))
            .map(JavaClass::getPackageName)
            .distinct()
            .toList();
    assertThat(unmarked).isEmpty();
  }

  @Test
  void class_names_say_what_the_class_is() {
    List<String> vague =
        roomClasses()
            .filter(
                type ->
                    WORD_BORDER.splitAsStream(simpleName(type)).anyMatch(BANNED_WORDS::contains))
            .map(JavaClass::getName)
            .toList();
    assertThat(vague).isEmpty();
  }

  @Test
  void only_the_command_line_prints() {
    List<String> printing =
        roomClasses()
            .filter(type -> !room(type).equals("cli"))
            .flatMap(type -> type.getFieldAccessesFromSelf().stream())
            .filter(access -> access.getTargetOwner().isEquivalentTo(System.class))
            .map(Object::toString)
            .toList();
    assertThat(printing).isEmpty();
  }

  @Test
  void no_file_has_grown_into_two_things() throws IOException {
    Map<Path, Integer> tooLong = new TreeMap<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        int lines = Files.readAllLines(file).size();
        if (lines > LONGEST_FILE) {
          tooLong.put(file, lines);
        }
      }
    }
    assertThat(tooLong).isEmpty();
  }

  /** What the classes of each room depend on, outside the room, named by {@code name}. */
  private static Map<String, Set<String>> used(Naming naming) {
    Map<String, Set<String>> used = new TreeMap<>();
    roomClasses()
        .forEach(
            type -> {
              Set<String> names = used.computeIfAbsent(room(type), room -> new TreeSet<>());
              for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                naming
                    .name(type, dependency.getTargetClass().getBaseComponentType())
                    .ifPresent(names::add);
              }
            });
    return used;
  }

  private interface Naming {
    Optional<String> name(JavaClass from, JavaClass to);
  }

  private static Optional<String> roomsOf(JavaClass from, JavaClass to) {
    return Optional.of(to)
        .filter(type -> type.getPackageName().startsWith(ROOT + "."))
        .map(RoomsTest::room)
        .filter(room -> !room.equals(room(from)));
  }

  /** The library's name in the table; its package if the table has no name for it. */
  private static Optional<String> libraryOf(JavaClass from, JavaClass to) {
    String name = to.getName();
    if (to.isPrimitive()
        || name.startsWith(ROOT + ".")
        || EVERYWHERE.stream().anyMatch(name::startsWith)) {
      return Optional.empty();
    }
    return Optional.of(
        LIBRARIES.entrySet().stream()
            .filter(library -> name.startsWith(library.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(to.getPackageName()));
  }

  private static Stream<JavaClass> roomClasses() {
    return CLASSES.stream().sorted(Comparator.comparing(JavaClass::getName));
  }

  private static String room(JavaClass type) {
    String path = type.getPackageName().substring(ROOT.length() + 1);
    int end = path.indexOf('.');
    return end < 0 ? path : path.substring(0, end);
  }

  private static String simpleName(JavaClass type) {
    return type.getName()
        .substring(Math.max(type.getName().lastIndexOf('.'), type.getName().lastIndexOf('$')) + 1);
  }

  /** The rows of the table whose first column is headed {@code room}, in their order. */
  private static Map<String, Room> table() throws IOException {
    Map<String, Room> rooms = new LinkedHashMap<>();
    boolean inTable = false;
    for (String line : Files.readAllLines(ARCHITECTURE)) {
      List<String> cells =
          Arrays.stream(line.split("\\|", -1)).map(String::strip).skip(1).limit(4).toList();
      if (cells.size() < 4) {
        inTable = false;
      } else if (cells.get(0).equals("room")) {
        inTable = true;
      } else if (inTable && !cells.get(0).startsWith("-")) {
        String name = cells.get(0).replace("`", "");
        rooms.put(name, new Room(name, words(cells.get(2)), words(cells.get(3))));
      }
    }
    return rooms;
  }

  private static Set<String> words(String cell) {
    return Arrays.stream(cell.split("[ ,]+"))
        .filter(word -> !word.isEmpty())
        .collect(toCollection(TreeSet::new));
  }
}
