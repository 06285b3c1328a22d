package cat.bustia.render;

import cat.bustia.i18n.Messages;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A template's {@code t("name", {"argument": value})}: an interface string of its locale. */
final class MessageMethod implements TemplateMethodModelEx {
  private final Messages messages;

  MessageMethod(Messages messages) {
    this.messages = messages;
  }

  @Override
  public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
    if (arguments.isEmpty() || !(arguments.get(0) instanceof TemplateScalarModel name)) {
      throw new TemplateModelException("t() takes the name of an interface string");
    }
    try {
      return messages.text(
          name.getAsString(), arguments.size() > 1 ? values(arguments.get(1)) : Map.of());
    } catch (IllegalArgumentException e) {
      throw new TemplateModelException(String.valueOf(e.getMessage()));
    }
  }

  private static Map<String, Object> values(Object argument) throws TemplateModelException {
    if (!(argument instanceof TemplateHashModelEx hash)) {
      throw new TemplateModelException("the second argument of t() is a map of values");
    }
    Map<String, Object> values = new HashMap<>();
    TemplateModelIterator keys = hash.keys().iterator();
    while (keys.hasNext()) {
      String key = ((TemplateScalarModel) keys.next()).getAsString();
      TemplateModel value = hash.get(key);
      if (value instanceof TemplateNumberModel number) {
        values.put(key, number.getAsNumber());
      } else if (value instanceof TemplateScalarModel text) {
        values.put(key, text.getAsString());
      }
    }
    return values;
  }
}
