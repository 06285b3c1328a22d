package cat.bustia.render;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.source.Place;
import cat.bustia.source.SourceFile;
import cat.bustia.source.Span;
import freemarker.cache.StringTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * The templates of a help center: checked, parsed once, and fenced. They see maps, lists, strings
 * and finished HTML; they reach no class, no file and no other template than these.
 */
final class Templates {
  private final Configuration configuration;
  private final Map<String, SourceFile> sources;
  private final int limit;

  /** Templates ready to use, and what is wrong with the others. */
  record Opened(Templates templates, List<Finding> findings) {}

  private Templates(Configuration configuration, Map<String, SourceFile> sources, int limit) {
    this.configuration = configuration;
    this.sources = sources;
    this.limit = limit;
  }

  /**
   * Checks and parses templates.
   *
   * @param sources by name, as {@code page.ftlh}
   * @param limit what one template may write, in UTF-16 units
   */
  static Opened open(Map<String, SourceFile> sources, TemplateCheck check, int limit) {
    StringTemplateLoader loader = new StringTemplateLoader();
    sources.forEach((name, file) -> loader.putTemplate(name, file.text(), 0));
    Templates templates = new Templates(configuration(loader), sources, limit);
    List<Finding> findings = new ArrayList<>();
    for (Map.Entry<String, SourceFile> source : sources.entrySet()) {
      findings.addAll(check.check(source.getValue()));
      try {
        templates.get(source.getKey());
      } catch (TemplateFault fault) {
        findings.add(fault.finding());
      }
    }
    return new Opened(templates, findings);
  }

  private static Configuration configuration(StringTemplateLoader loader) {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_35);
    configuration.setTemplateLoader(loader);
    configuration.setLocalizedLookup(false);
    configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setNumberFormat("computer");
    configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
    configuration.setRecognizeStandardFileExtensions(true);
    configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_35));
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    return configuration;
  }

  /** Finished HTML, which a template prints as it stands. */
  static TemplateModel html(String markup) {
    try {
      return HTMLOutputFormat.INSTANCE.fromMarkup(markup);
    } catch (TemplateModelException e) {
      throw new IllegalStateException("HTML output format refused markup", e);
    }
  }

  /**
   * Fills a template in.
   *
   * @param model maps, lists, strings, booleans and {@link #html}
   */
  String fill(String name, Map<String, ?> model) throws TemplateFault {
    CappedWriter out = new CappedWriter(limit);
    try {
      get(name).process(model, out);
    } catch (CappedWriter.Full e) {
      throw tooLarge(name);
    } catch (TemplateException e) {
      if (e.getCause() instanceof CappedWriter.Full) {
        throw tooLarge(name);
      }
      throw fault(
          nameOf(e.getTemplateSourceName(), name),
          e.getLineNumber(),
          e.getColumnNumber(),
          reason(e));
    } catch (IOException e) {
      throw new IllegalStateException("a string writer failed", e);
    }
    return out.toString();
  }

  private Template get(String name) throws TemplateFault {
    try {
      return configuration.getTemplate(name);
    } catch (ParseException e) {
      throw fault(
          nameOf(e.getTemplateName(), name),
          e.getLineNumber(),
          e.getColumnNumber(),
          firstLine(e.getEditorMessage()));
    } catch (IOException e) {
      throw fault(name, null, null, "the template is missing");
    }
  }

  private static String nameOf(@Nullable String told, String asked) {
    return told == null ? asked : told;
  }

  private static String reason(TemplateException e) {
    String blamed = e.getBlamedExpressionString();
    return e instanceof InvalidReferenceException && blamed != null
        ? "`" + blamed + "` has no value"
        : firstLine(e.getMessageWithoutStackTop());
  }

  private static String firstLine(@Nullable String text) {
    String known = text == null ? "the template cannot be filled in" : text.strip();
    int end = known.indexOf('\n');
    String line = end < 0 ? known : known.substring(0, end).strip();
    String open = line.endsWith(":") ? line.substring(0, line.length() - 1) : line;
    String whole = open.endsWith(".") ? open.substring(0, open.length() - 1) : open;
    return whole.isEmpty() ? whole : Character.toLowerCase(whole.charAt(0)) + whole.substring(1);
  }

  private TemplateFault tooLarge(String name) {
    return new TemplateFault(
        Finding.of(
                Rule.TOO_LARGE,
                place(name, null, null),
                "the template writes more than "
                    + limit
                    + " characters for one page, which is the limit")
            .help("look for a loop without end, or raise `limits: {renderedChars: …}`")
            .build());
  }

  private TemplateFault fault(
      String name, @Nullable Integer line, @Nullable Integer column, String message) {
    return new TemplateFault(
        Finding.of(Rule.INVALID_CONFIGURATION, place(name, line, column), "template: " + message)
            .build());
  }

  private Place place(String name, @Nullable Integer line, @Nullable Integer column) {
    SourceFile file = sources.getOrDefault(name, SourceFile.opaque("templates/" + name));
    if (line == null || column == null || line < 1 || line > file.lineCount()) {
      return file.at(Span.at(0));
    }
    Span whole = file.line(line);
    int start = Math.min(whole.start() + Math.max(0, column - 1), whole.end());
    return file.at(new Span(start, whole.end()));
  }
}
