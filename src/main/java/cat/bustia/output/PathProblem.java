package cat.bustia.output;

import java.util.List;

/** Why a site cannot be written as it stands: something is wrong with the path of a file. */
public sealed interface PathProblem {

  /** The path as the first of its owners spells it. */
  String path();

  /**
   * Several files want one path: their paths are equal after Unicode normalisation and case
   * folding, or one is a folder of the other.
   *
   * @param owners at least two, sorted by path, then by origin
   */
  record Taken(String path, List<Owner> owners) implements PathProblem {
    public Taken {
      owners = List.copyOf(owners);
    }
  }

  /**
   * A path that no file may have.
   *
   * @param reason words that follow "the path"
   */
  record Unsafe(String path, String origin, String reason) implements PathProblem {}

  /**
   * Who wants a path.
   *
   * @param origin what made the file, for people
   */
  record Owner(String path, String origin) {}
}
