package cl.soser.canal.web.shared.tag;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UISelectItem;
import jakarta.faces.component.UISelectItems;
import jakarta.faces.component.UISelectOne;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.convert.Converter;
import jakarta.faces.model.SelectItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One answer out of a few, as large cards that explain each: {@code canal:choices} with {@code
 * f:selectItem(s)} whose itemDescription is the explanation. Plain radio buttons underneath, so it
 * works without a script and with a keyboard. The attribute {@code styleClass} may be "choices-2"
 * to show two a row.
 */
@FacesComponent("canal.Choices")
public class ChoicesTag extends UISelectOne {

    public ChoicesTag() {
        setRendererType(null);
    }

    @Override
    public void decode(FacesContext context) {
        String sent =
                context.getExternalContext().getRequestParameterMap().get(getClientId(context));
        setSubmittedValue(sent == null ? "" : sent);
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        String id = getClientId(context);
        writer.startElement("div", null);
        writer.writeAttribute("id", id, null);
        Object style = getAttributes().get("styleClass");
        writer.writeAttribute("class", "choices" + (style == null ? "" : " " + style), null);
        writer.writeAttribute("tabindex", "-1", null);
        String chosen = chosen(context);
        int n = 0;
        for (SelectItem item : items()) {
            encode(writer, item, text(context, item.getValue()), id, n++, chosen);
        }
        writer.endElement("div");
    }

    private void encode(
            ResponseWriter writer, SelectItem item, String value, String id, int n, String chosen)
            throws IOException {
        String own = id + ":" + n;
        writer.startElement("div", null);
        writer.writeAttribute("class", "choice", null);
        writer.startElement("input", null);
        writer.writeAttribute("type", "radio", null);
        writer.writeAttribute("id", own, null);
        writer.writeAttribute("name", id, null);
        writer.writeAttribute("value", value, null);
        if (value.equals(chosen)) {
            writer.writeAttribute("checked", "checked", null);
        }
        if (item.isDisabled()) {
            writer.writeAttribute("disabled", "disabled", null);
        }
        Map<String, Object> aria = getPassThroughAttributes(false);
        if (aria != null && aria.get("aria-describedby") != null) {
            writer.writeAttribute("aria-describedby", aria.get("aria-describedby"), null);
        }
        writer.endElement("input");
        writer.startElement("label", null);
        writer.writeAttribute("for", own, null);
        writer.startElement("span", null);
        writer.writeAttribute("class", "choice-label", null);
        writer.writeText(item.getLabel(), null);
        writer.endElement("span");
        if (item.getDescription() != null) {
            writer.startElement("span", null);
            writer.writeAttribute("class", "choice-hint", null);
            writer.writeText(item.getDescription(), null);
            writer.endElement("span");
        }
        writer.endElement("label");
        writer.endElement("div");
    }

    private String chosen(FacesContext context) {
        Object submitted = getSubmittedValue();
        return submitted != null ? submitted.toString() : text(context, getValue());
    }

    private String text(FacesContext context, Object value) {
        if (value == null) {
            return "";
        }
        Converter<Object> converter = converter(context, value.getClass());
        return converter == null ? value.toString() : converter.getAsString(context, this, value);
    }

    @SuppressWarnings("unchecked")
    private Converter<Object> converter(FacesContext context, Class<?> type) {
        if (getConverter() != null) {
            return getConverter();
        }
        return type == String.class ? null : context.getApplication().createConverter(type);
    }

    @Override
    protected Object getConvertedValue(FacesContext context, Object submitted) {
        if (submitted == null || submitted.toString().isEmpty()) {
            return null;
        }
        for (SelectItem item : items()) {
            if (!item.isDisabled() && text(context, item.getValue()).equals(submitted.toString())) {
                return item.getValue();
            }
        }
        return submitted;
    }

    private List<SelectItem> items() {
        List<SelectItem> items = new ArrayList<>();
        for (UIComponent child : getChildren()) {
            if (child instanceof UISelectItem one) {
                items.add(
                        new SelectItem(
                                one.getItemValue(),
                                one.getItemLabel(),
                                one.getItemDescription(),
                                one.isItemDisabled()));
            } else if (child instanceof UISelectItems many && many.getValue() != null) {
                for (Object item : (Iterable<?>) many.getValue()) {
                    items.add(item(many, item));
                }
            }
        }
        return items;
    }

    private SelectItem item(UISelectItems many, Object item) {
        if (item instanceof SelectItem ready) {
            return ready;
        }
        Map<String, Object> attributes = many.getAttributes();
        Map<String, Object> request =
                FacesContext.getCurrentInstance().getExternalContext().getRequestMap();
        String name = String.valueOf(attributes.get("var"));
        Object before = request.put(name, item);
        try {
            Object value = attributes.getOrDefault("itemValue", item);
            Object label = attributes.get("itemLabel");
            Object hint = attributes.get("itemDescription");
            return new SelectItem(
                    value == null ? item : value,
                    String.valueOf(label == null ? item : label),
                    hint == null ? null : hint.toString());
        } finally {
            request.put(name, before);
        }
    }
}
