package cl.soser.canal.web.shared.tag;

import jakarta.faces.component.html.HtmlForm;
import jakarta.faces.context.FacesContext;
import java.util.HashSet;
import java.util.Set;

/**
 * {@code h:form}, also one in each row of a {@code ui:repeat}. There one component stands for the
 * forms of all rows, and the usual one knows only whether the last row's was sent: what was typed
 * in any other was dropped without a word. This one remembers it row by row.
 */
public class RowFormTag extends HtmlForm {

    private final Set<String> sent = new HashSet<>();

    @Override
    public boolean isSubmitted() {
        return sent.contains(getClientId(FacesContext.getCurrentInstance()));
    }

    @Override
    public void setSubmitted(boolean submitted) {
        String row = getClientId(FacesContext.getCurrentInstance());
        if (submitted) {
            sent.add(row);
        } else {
            sent.remove(row);
        }
    }
}
