package cat.bustia.check.rules;

import cat.bustia.check.PageRule;
import cat.bustia.check.PageView;
import cat.bustia.check.ProseText;
import cat.bustia.check.Quoted;
import cat.bustia.finding.Finding;
import cat.bustia.finding.Fix;
import cat.bustia.finding.Rule;
import cat.bustia.glossary.Glossary;
import cat.bustia.glossary.Register;
import cat.bustia.glossary.Register.Address;
import cat.bustia.i18n.LanguageTag;
import cat.bustia.source.Edit;
import cat.bustia.source.Located;
import cat.bustia.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds pages that address their reader in another form than the help center does, or in several.
 */
public final class WrongRegister implements PageRule {

  /** An address, and the block in which it stands. */
  private record Said(Address address, ProseText prose) {}

  @Override
  public void check(PageView page, Consumer<Finding> findings) {
    Glossary glossary = page.site().catalog().glossary();
    LanguageTag locale = page.page().language();
    Optional<Register> register = glossary.register(locale);
    if (register.isEmpty()) {
      return;
    }
    Optional<Located<String>> chosen = glossary.address(locale);
    Optional<String> wanted = chosen.map(Located::value).or(register.get()::usual);
    List<Said> all = said(page.prose(), register.get(), glossary);
    String form = wanted.orElseGet(() -> mostUsed(all, register.get()));
    String rest = wanted.isPresent() ? "this help center" : "the rest of the page";
    for (Said said : all) {
      if (!said.address().form().equals(form)) {
        findings.accept(finding(said, form, rest, chosen.map(Located::place), page));
      }
    }
  }

  private static List<Said> said(List<ProseText> prose, Register register, Glossary glossary) {
    List<Said> all = new ArrayList<>();
    for (ProseText text : prose) {
      for (Address address : register.addresses(text.text(), glossary)) {
        all.add(new Said(address, text));
      }
    }
    return all;
  }

  /** The form that most of a page is in; of several the one that the language names first. */
  private static String mostUsed(List<Said> said, Register register) {
    String most = register.forms().get(0);
    long times = 0;
    for (String form : register.forms()) {
      long count = said.stream().filter(each -> each.address().form().equals(form)).count();
      if (count > times) {
        most = form;
        times = count;
      }
    }
    return most;
  }

  private static Finding finding(
      Said said, String form, String rest, Optional<Place> chosen, PageView page) {
    Address address = said.address();
    String actual = said.prose().text().substring(address.start(), address.end());
    Optional<String> instead = address.in(form);
    Finding.Builder finding =
        Finding.of(
                Rule.WRONG_REGISTER,
                page.at(said.prose().span(address.start(), address.end())),
                Quoted.of(actual)
                    + " addresses the reader as `"
                    + address.form()
                    + "`, and "
                    + rest
                    + " as `"
                    + form
                    + "`")
            .actual(actual);
    instead.ifPresent(finding::expected);
    chosen.ifPresent(place -> finding.related(place, "chosen here"));
    finding.help(
        instead.map(word -> "write " + Quoted.of(word)).orElse("say it as `" + form + "`")
            + "; what a screen says stands in quotation marks");
    instead
        .flatMap(
            word ->
                said.prose()
                    .exact(address.start(), address.end())
                    .map(span -> new Edit(page.at(span), word)))
        .ifPresent(
            edit ->
                finding.fix(
                    address.isCertain()
                        ? Fix.safe(edit)
                        : Fix.unsafe(edit, "it may speak of somebody else")));
    return finding.build();
  }
}
