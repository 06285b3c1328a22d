package cat.bustia.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cat.bustia.finding.Finding;
import cat.bustia.finding.Rule;
import cat.bustia.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {
  private static final int LIMIT = 1_000;

  private static Templates.Opened open(String text) {
    SourceFile file = SourceFile.of("templates/page.ftlh", text);
    return Templates.open(Map.of("page.ftlh", file), new TemplateCheck(Set.of("menu")), LIMIT);
  }

  private static String fill(String text, Map<String, ?> model) throws TemplateFault {
    return open(text).templates().fill("page.ftlh", model);
  }

  @Test
  void escapes_what_is_no_finished_html() throws TemplateFault {
    assertThat(fill("<p title=\"${a}\">${a}</p>", Map.of("a", "<b>\"'&")))
        .isEqualTo("<p title=\"&lt;b&gt;&quot;&#39;&amp;\">&lt;b&gt;&quot;&#39;&amp;</p>");
    assertThat(fill("${a}", Map.of("a", Templates.html("<b>x</b>")))).isEqualTo("<b>x</b>");
  }

  @Test
  void writes_numbers_without_marks() throws TemplateFault {
    assertThat(fill("${p}", Map.of("p", 4190))).isEqualTo("4190");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
        "${a?api.class}",
        "${\"1 + 1\"?eval}",
        "<@\"x\"?interpret />",
        "${a?no_esc}",
        "<#noautoesc>${a}</#noautoesc>",
        "<#outputformat \"plainText\">${a}</#outputformat>",
        "<a href=${a}>",
        "${a!}",
        "${a.b! }",
      })
  void refuses_what_runs_code_or_switches_escaping_off(String text) {
    assertThat(open(text).findings())
        .extracting(Finding::rule)
        .contains(Rule.INVALID_CONFIGURATION);
  }

  @Test
  void lets_comments_say_what_they_like_and_defaults_stand() {
    assertThat(open("<#-- ${a!} ?no_esc --><p>${a!\"none\"}</p>").findings()).isEmpty();
  }

  @Test
  void reaches_no_class_even_unchecked() {
    assertThatThrownBy(
            () -> fill("${\"freemarker.template.utility.Execute\"?new()(\"id\")}", Map.of()))
        .isInstanceOf(TemplateFault.class);
  }

  @Test
  void reports_a_syntax_error_with_its_place_and_without_a_stack_trace() {
    Finding finding = open("<p>\n<#if a>\n</p>").findings().get(0);
    assertThat(finding.rule()).isEqualTo(Rule.INVALID_CONFIGURATION);
    assertThat(finding.place().file().path()).isEqualTo("templates/page.ftlh");
    assertThat(finding.place().start().line()).isBetween(2, 3);
    assertThat(finding.message()).doesNotContain("\n").doesNotContain("Exception");
  }

  @Test
  void reports_a_missing_value_with_its_place() {
    assertThatThrownBy(() -> fill("<p>\n${absent}</p>", Map.of()))
        .isInstanceOfSatisfying(
            TemplateFault.class,
            fault -> {
              assertThat(fault.finding().place().start().line()).isEqualTo(2);
              assertThat(fault.finding().message()).contains("absent");
            });
  }

  @Test
  void stops_a_loop_at_the_limit() {
    assertThatThrownBy(() -> fill("<#list 1.. as x>0123456789</#list>", Map.of()))
        .isInstanceOfSatisfying(
            TemplateFault.class,
            fault -> assertThat(fault.finding().rule()).isEqualTo(Rule.TOO_LARGE));
  }

  @Test
  void reads_no_other_template_than_its_own() {
    for (String name : List.of("../secret.ftlh", "/etc/passwd", "other.ftlh")) {
      assertThatThrownBy(() -> fill("<#include \"" + name + "\">", Map.of()))
          .isInstanceOf(TemplateFault.class);
    }
  }

  @Test
  void leaves_what_looks_like_a_template_in_values_as_it_is() throws TemplateFault {
    assertThat(fill("${a}", Map.of("a", "${7*7} <#list>"))).isEqualTo("${7*7} &lt;#list&gt;");
  }

  @Test
  void finds_interface_strings_that_do_not_exist() {
    Finding finding = open("<p>${t(\"menu\")} ${t(\"mneu\")}</p>").findings().get(0);
    assertThat(finding.rule()).isEqualTo(Rule.MISSING_MESSAGE);
    assertThat(finding.place().text()).isEqualTo("mneu");
  }
}
