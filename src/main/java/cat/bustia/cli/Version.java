package cat.bustia.cli;

import picocli.CommandLine;

/** The version of the running jar. */
final class Version implements CommandLine.IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"bustia " + (version == null ? "(not packaged)" : version)};
  }
}
