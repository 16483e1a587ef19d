package cl.soser.canal.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** The messages of this request, as the summary on top of a page lists them. */
@Named
@RequestScoped
public class Problems {

    /** A message and, when it is about a field, where that is. */
    public static final class Problem {

        private final String text;
        private final String field;

        Problem(String text, String field) {
            this.text = text;
            this.field = field;
        }

        public String getText() {
            return text;
        }

        public String getField() {
            return field;
        }
    }

    /** What must be put right before the form can be sent. */
    public List<Problem> getErrors() {
        return messages(true);
    }

    /** What went well, or is worth knowing. */
    public List<Problem> getNews() {
        return messages(false);
    }

    private static List<Problem> messages(boolean errors) {
        FacesContext context = FacesContext.getCurrentInstance();
        List<Problem> found = new ArrayList<>();
        for (String id : inOrder(context)) {
            for (FacesMessage message : context.getMessageList(id)) {
                boolean error = message.getSeverity().compareTo(FacesMessage.SEVERITY_WARN) > 0;
                if (error == errors) {
                    // One with an empty detail names its field in its own words.
                    String label = message.getDetail().isEmpty() ? null : label(context, id);
                    found.add(
                            new Problem(
                                    label == null
                                            ? message.getSummary()
                                            : named(label, message.getSummary()),
                                    id));
                    message.rendered();
                }
            }
        }
        return found;
    }

    private static String named(String label, String words) {
        return label + (label.endsWith("?") ? " " : ": ") + words;
    }

    /** Whom the messages are about: nobody first, then as the page asks. */
    private static List<String> inOrder(FacesContext context) {
        List<String> ids = new ArrayList<>();
        context.getClientIdsWithMessages().forEachRemaining(ids::add);
        if (ids.size() > 1 && context.getViewRoot() != null) {
            List<String> asked = new ArrayList<>();
            collectInputs(context.getViewRoot(), asked);
            ids.sort(Comparator.comparingInt(asked::indexOf));
        }
        return ids;
    }

    private static void collectInputs(UIComponent parent, List<String> ids) {
        for (Iterator<UIComponent> parts = parent.getFacetsAndChildren(); parts.hasNext(); ) {
            UIComponent part = parts.next();
            if (part instanceof EditableValueHolder) {
                ids.add(part.getClientId());
            }
            collectInputs(part, ids);
        }
    }

    /** What the field is called, so that the summary says which of them it means. */
    private static String label(FacesContext context, String id) {
        if (id == null || context.getViewRoot() == null) {
            return null;
        }
        for (UIComponent part = context.getViewRoot().findComponent(":" + id);
                part != null;
                part = part.getParent()) {
            if (part instanceof Field) {
                Object label = part.getAttributes().get("label");
                return label == null ? null : label.toString();
            }
        }
        return null;
    }
}
