package cl.soser.canal.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
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
        for (Iterator<String> ids = context.getClientIdsWithMessages(); ids.hasNext(); ) {
            String id = ids.next();
            for (FacesMessage message : context.getMessageList(id)) {
                boolean error = message.getSeverity().compareTo(FacesMessage.SEVERITY_WARN) > 0;
                if (error == errors) {
                    found.add(new Problem(message.getSummary(), id));
                    message.rendered();
                }
            }
        }
        return found;
    }
}
