package cl.soser.canal.web.shared.form;

import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIPanel;
import jakarta.faces.context.FacesContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/** In which order the messages of a request are told. */
final class ProblemOrder {

    private static final Pattern ROW = Pattern.compile(":\\d+:");

    /** Where the guided form asks the questions of its topic. */
    private static final String QUESTIONS = "f:preguntas";

    private ProblemOrder() {}

    /** The components of the messages: those without one first, then in page order. */
    static List<String> of(FacesContext context) {
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
    static boolean isQuestion(String id) {
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
}
