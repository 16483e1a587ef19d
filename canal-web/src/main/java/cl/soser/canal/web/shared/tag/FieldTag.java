package cl.soser.canal.web.shared.tag;

import cl.soser.canal.web.shared.language.Bundles;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UINamingContainer;
import jakarta.faces.component.html.HtmlInputSecret;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import org.primefaces.component.api.InputHolder;

/**
 * {@code canal:field}: label, hint, one input (the child) and its error, tied together for people
 * who do not see them side by side. The child keeps its own required, validators and autocomplete.
 *
 * <p>Attributes: {@code label}; {@code hint}, what helps to fill it in, one sentence; {@code
 * optional}, true adds (opcional), since fields are required otherwise; {@code group}, true when
 * the child is a group of radios or boxes; {@code big}, true when the question is the heading of
 * the page; {@code width}, how long an answer is expected: full (unless said), half, short or code;
 * {@code styleClass}, one more class of its box. A form has a dozen of these, so they write
 * themselves instead of being composed of others.
 */
@FacesComponent("canal.Field")
public class FieldTag extends UINamingContainer {

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        UIComponent input = input(this);
        String error = error(context, input);
        String describedBy = describedBy(error != null);
        if (input != null) {
            Map<String, Object> attributes = input.getPassThroughAttributes(true);
            set(attributes, "aria-describedby", describedBy);
            set(attributes, "aria-invalid", error == null ? null : "true");
        }
        ResponseWriter writer = context.getResponseWriter();
        openBox(writer, error != null, describedBy);
        writeLabel(writer, input);
        if (text("hint") != null) {
            open(writer, "p", "hint", "-hint");
            writer.writeText(text("hint"), null);
            writer.endElement("p");
        }
        if (error != null) {
            writeError(context, writer, error);
        }
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        if (input(this) instanceof HtmlInputSecret secret) {
            writeReveal(writer, secret);
        }
        writer.endElement("div");
    }

    /** Whoever types on a small phone may look at what was typed; page.js does it. */
    private static void writeReveal(ResponseWriter writer, HtmlInputSecret secret)
            throws IOException {
        writer.startElement("button", null);
        writer.writeAttribute("type", "button", null);
        writer.writeAttribute("class", "reveal needs-js", null);
        writer.writeAttribute("data-reveal", secret.getClientId(), null);
        writer.writeAttribute("data-other", Bundles.text("field.secret.hide"), null);
        writer.writeText(Bundles.text("field.secret.show"), null);
        writer.endElement("button");
    }

    private void openBox(ResponseWriter writer, boolean invalid, String describedBy)
            throws IOException {
        String width = text("width");
        writer.startElement("div", this);
        writer.writeAttribute("id", getClientId() + ":box", null);
        writer.writeAttribute(
                "class",
                "field field-"
                        + (width == null ? "full" : width)
                        + (invalid ? " field-invalid" : "")
                        + (text("styleClass") == null ? "" : " " + text("styleClass")),
                null);
        if (is("group")) {
            writer.writeAttribute("role", "group", null);
            writer.writeAttribute("aria-labelledby", getClientId() + "-label", null);
            if (describedBy != null) {
                writer.writeAttribute("aria-describedby", describedBy, null);
            }
        }
    }

    private void writeLabel(ResponseWriter writer, UIComponent input) throws IOException {
        boolean big = is("big");
        if (is("group")) {
            open(writer, big ? "h1" : "p", big ? null : "label", "-label");
            writeLabelText(writer, big);
            writer.endElement(big ? "h1" : "p");
            return;
        }
        if (big) {
            writer.startElement("h1", null);
        }
        writer.startElement("label", null);
        if (!big) {
            writer.writeAttribute("class", "label", null);
        }
        String target = inputClientId(input);
        if (target != null) {
            writer.writeAttribute("for", target, null);
        }
        writeLabelText(writer, big);
        writer.endElement("label");
        if (big) {
            writer.endElement("h1");
        }
    }

    private void writeLabelText(ResponseWriter writer, boolean big) throws IOException {
        String label = text("label");
        writer.writeText(label == null ? "" : label, null);
        if (is("optional") && !big) {
            writer.writeText(" ", null);
            span(writer, "optional", Bundles.text("field.optional"));
        }
    }

    private void writeError(FacesContext context, ResponseWriter writer, String error)
            throws IOException {
        open(writer, "p", "error", "-error");
        IconTag.write(context, "alert");
        writer.startElement("span", null);
        span(writer, "sr", Bundles.text("field.error") + " ");
        writer.writeText(error, null);
        writer.endElement("span");
        writer.endElement("p");
    }

    private void open(ResponseWriter writer, String element, String style, String idEnding)
            throws IOException {
        writer.startElement(element, null);
        if (style != null) {
            writer.writeAttribute("class", style, null);
        }
        writer.writeAttribute("id", getClientId() + idEnding, null);
    }

    private static void span(ResponseWriter writer, String style, String text) throws IOException {
        writer.startElement("span", null);
        writer.writeAttribute("class", style, null);
        writer.writeText(text, null);
        writer.endElement("span");
    }

    private String text(String attribute) {
        Object value = getAttributes().get(attribute);
        return value == null || value.toString().isEmpty() ? null : value.toString();
    }

    private boolean is(String attribute) {
        return "true".equals(String.valueOf(getAttributes().get(attribute)));
    }

    private static void set(Map<String, Object> attributes, String name, String value) {
        if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
    }

    private static UIComponent input(UIComponent parent) {
        for (Iterator<UIComponent> parts = parent.getFacetsAndChildren(); parts.hasNext(); ) {
            UIComponent part = parts.next();
            UIComponent found = part instanceof EditableValueHolder ? part : input(part);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The id of the element the label belongs to. */
    private static String inputClientId(UIComponent input) {
        return input instanceof InputHolder holder
                ? holder.getInputClientId()
                : input == null ? null : input.getClientId();
    }

    /** What is wrong with what was typed; null when nothing is. */
    private static String error(FacesContext context, UIComponent input) {
        if (input == null) {
            return null;
        }
        for (FacesMessage message : context.getMessageList(input.getClientId())) {
            if (message.getSeverity().compareTo(FacesMessage.SEVERITY_WARN) > 0) {
                return message.getSummary();
            }
        }
        return null;
    }

    private String describedBy(boolean invalid) {
        String hint = text("hint") == null ? null : getClientId() + "-hint";
        String error = invalid ? getClientId() + "-error" : null;
        return hint == null ? error : error == null ? hint : hint + " " + error;
    }
}
