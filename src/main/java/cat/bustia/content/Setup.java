package cat.bustia.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a client can set up by itself, and from which file. */
public enum Setup {
  /** It installs a profile that its user downloads: Apple's own mail programs. */
  APPLE_PROFILE,
  /** It asks for an autoconfig file by the user's address: Thunderbird and its like. */
  AUTOCONFIG;

  /** The set-up of this word, if there is one. */
  static Optional<Setup> of(String word) {
    return Arrays.stream(values()).filter(value -> value.word().equals(word)).findFirst();
  }

  /** The word of client files: {@code apple-profile}, {@code autoconfig}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
