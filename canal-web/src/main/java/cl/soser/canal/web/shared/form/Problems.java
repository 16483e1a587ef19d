package cl.soser.canal.web.shared.form;

import cl.soser.canal.web.shared.tag.FieldTag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** The messages of this request, as the summary on top of a page lists them. */
@Named
@RequestScoped
public class Problems {

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
        for (String id : ProblemOrder.of(context)) {
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
                                    : ProblemOrder.isQuestion(id)
                                            ? message.getDetail()
                                            : label(context, id);
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
