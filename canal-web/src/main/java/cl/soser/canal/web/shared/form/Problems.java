package cl.soser.canal.web.shared.form;

import cl.soser.canal.web.shared.tag.FieldTag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIPanel;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/** The messages of this request, as the summary on top of a page lists them. */
@Named
@RequestScoped
public class Problems {

    private static final Pattern ROW = Pattern.compile(":\\d+:");

    /** Where the guided form asks the questions of its topic. */
    private static final String QUESTIONS = "f:preguntas";

    /** A message and, when it is about a field, where that is. */
    public static final class PageProblem {

        private final String text;
        private final String field;

        PageProblem(String text, String field) {
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

    /**
     * What must be put right before the form can be sent.
     *
     * @param fields only what is about a field
     */
    public List<PageProblem> errors(boolean fields) {
        return messages(true, fields);
    }

    /** What went well, or is worth knowing. */
    public List<PageProblem> getNews() {
        return messages(false, false);
    }

    private static List<PageProblem> messages(boolean errors, boolean fields) {
        FacesContext context = FacesContext.getCurrentInstance();
        List<PageProblem> found = new ArrayList<>();
        for (String id : inOrder(context)) {
            if (fields && id == null) {
                continue;
            }
            for (FacesMessage message : context.getMessageList(id)) {
                boolean error = message.getSeverity().compareTo(FacesMessage.SEVERITY_WARN) > 0;
                if (error == errors) {
                    // One with an empty detail names its field in its own words.
                    String label =
                            message.getDetail().isEmpty()
                                    ? null
                                    : isQuestion(id) ? message.getDetail() : label(context, id);
                    found.add(
                            new PageProblem(
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

    /** The components of the messages: those without one first, then in page order. */
    private static List<String> inOrder(FacesContext context) {
        List<String> ids = new ArrayList<>();
        context.getClientIdsWithMessages().forEachRemaining(ids::add);
        if (ids.size() > 1 && context.getViewRoot() != null) {
            List<String> asked = new ArrayList<>();
            collectPlaces(context.getViewRoot(), asked);
            ids.sort(Comparator.comparingInt(id -> asked.indexOf(place(id))));
        }
        return ids;
    }

    /** The fields of a table's rows, and questions, keep the order in which they were reported. */
    private static String place(String id) {
        return id == null ? null : isQuestion(id) ? QUESTIONS : ROW.matcher(id).replaceAll(":");
    }

    /** Questions are no components and say themselves how they are called. */
    private static boolean isQuestion(String id) {
        return id != null && id.startsWith(QuestionForm.PREFIX);
    }

    private static void collectPlaces(UIComponent parent, List<String> ids) {
        for (Iterator<UIComponent> parts = parent.getFacetsAndChildren(); parts.hasNext(); ) {
            UIComponent part = parts.next();
            if (part instanceof EditableValueHolder || part instanceof UIPanel) {
                ids.add(part.getClientId());
            }
            collectPlaces(part, ids);
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
            if (part instanceof FieldTag) {
                Object label = part.getAttributes().get("label");
                return label == null ? null : label.toString();
            }
        }
        return null;
    }
}
