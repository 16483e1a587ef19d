package cl.soser.canal.web.shared;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UINamingContainer;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import org.primefaces.component.api.InputHolder;

/**
 * Behind {@code c:field}: finds the input that was put into it and ties label, hint and error to it
 * for people who do not see them side by side.
 */
@FacesComponent("canal.Field")
public class Field extends UINamingContainer {

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        UIComponent input = input(this);
        if (input != null) {
            Map<String, Object> attributes = input.getPassThroughAttributes(true);
            set(attributes, "aria-describedby", getDescribedBy());
            set(attributes, "aria-invalid", isInvalid() ? "true" : null);
        }
        super.encodeBegin(context);
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
    public String getInputClientId() {
        UIComponent input = input(this);
        if (input == null) {
            return null;
        }
        return input instanceof InputHolder holder
                ? holder.getInputClientId()
                : input.getClientId();
    }

    public boolean isInvalid() {
        return getError() != null;
    }

    /** What is wrong with what was typed; null when nothing is. */
    public String getError() {
        UIComponent input = input(this);
        if (input == null) {
            return null;
        }
        for (FacesMessage message :
                FacesContext.getCurrentInstance().getMessageList(input.getClientId())) {
            if (message.getSeverity().compareTo(FacesMessage.SEVERITY_WARN) > 0) {
                return message.getSummary();
            }
        }
        return null;
    }

    public String getDescribedBy() {
        StringBuilder ids = new StringBuilder();
        if (getAttributes().get("hint") != null) {
            ids.append(getClientId()).append("-hint");
        }
        if (isInvalid()) {
            ids.append(ids.isEmpty() ? "" : " ").append(getClientId()).append("-error");
        }
        return ids.isEmpty() ? null : ids.toString();
    }
}
