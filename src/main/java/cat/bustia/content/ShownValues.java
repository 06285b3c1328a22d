package cat.bustia.content;

import cat.bustia.source.Located;
import cat.bustia.source.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * The values that can be read in a picture, as the file beside it says.
 *
 * @param picture the picture's path in the project, whether there is one or not
 * @param claims in the order of the file
 * @param reviewed when the picture was last held against the program that it shows
 */
public record ShownValues(
    String picture, List<Claim> claims, Optional<Review> reviewed, SourceFile file) {

  /**
   * One value of the picture.
   *
   * @param key the name of a fact, known or not
   */
  public record Claim(Located<String> key, Located<String> value) {}

  public ShownValues {
    claims = List.copyOf(claims);
  }

  /** The picture's name without its folder. */
  public String name() {
    return picture.substring(picture.lastIndexOf('/') + 1);
  }

  /** The picture's folder, with a slash at its end. */
  public String folder() {
    return picture.substring(0, picture.lastIndexOf('/') + 1);
  }
}
