package cl.soser.canal.web.right;

import cl.soser.canal.right.register.DataBreach;
import cl.soser.canal.right.register.DataBreachService;
import cl.soser.canal.shared.Slice;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;

/** gestion/brechas.xhtml: what went wrong with personal data, the newest first. */
@Named
@RequestScoped
public class BreachesView {

    private static final int ROWS = 25;

    @Inject DataBreachService dataBreachService;

    private boolean first;
    private Slice<DataBreach> page;

    @PostConstruct
    void look() {
        String before = Faces.getRequestParameter("antes");
        first = before == null || !before.matches("[0-9]{1,18}");
        page = dataBreachService.page(first ? Long.MAX_VALUE : Long.parseLong(before), ROWS);
    }

    public List<DataBreach> getRows() {
        return page.rows();
    }

    public String getNext() {
        return page.more()
                ? "/gestion/brechas?antes=" + page.rows().get(page.rows().size() - 1).getId()
                : null;
    }

    public String getFirst() {
        return first ? null : "/gestion/brechas";
    }
}
