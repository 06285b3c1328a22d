package cat.bustia.build;

import cat.bustia.output.OutputFile;
import java.io.IOException;

/** Takes the files of a site, from any thread. */
interface Sink {
  /** For runs that only look for findings. */
  Sink NOWHERE = file -> {};

  void add(OutputFile file) throws IOException;
}
