package cat.bustia.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * The world as the command line sees it.
 *
 * @param out takes the answer
 * @param err takes progress and messages
 * @param environment the environment variables
 * @param folder the working folder, absolute
 * @param interactive whether a person looks at the output
 */
record Terminal(
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    Path folder,
    boolean interactive) {}
