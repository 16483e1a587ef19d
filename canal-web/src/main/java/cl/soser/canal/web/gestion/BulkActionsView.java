package cl.soser.canal.web.gestion;

import cl.soser.canal.bulk.BulkActionRow;
import cl.soser.canal.bulk.BulkActionService;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.web.shared.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;

/** gestion/masivas.xhtml: the bulk acts, the newest first. */
@Named
@RequestScoped
public class BulkActionsView {

    private static final String PAGE = "/gestion/masivas";
    private static final int ROWS = 25;

    @Inject BulkActionService bulkActionService;

    private Slice<BulkActionRow> page;
    private Long below;

    @PostConstruct
    void look() {
        String value = Faces.getRequestParameter("desde");
        below = value != null && value.matches("[0-9]{1,18}") ? Long.valueOf(value) : null;
        page = bulkActionService.page(below, ROWS);
    }

    /** Why nothing was prepared; null where that is not so. */
    public String getNotice() {
        String value = Faces.getRequestParameter("aviso");
        if ("muchas".equals(value)) {
            return Bundles.text("bulks.notice.muchas", BulkActionService.MOST);
        }
        return "nada".equals(value) ? Bundles.text("bulks.notice.nada") : null;
    }

    public List<BulkActionRow> getRows() {
        return page.rows();
    }

    public String getFirst() {
        return below == null ? null : PAGE;
    }

    public String getNext() {
        return page.more() ? PAGE + "?desde=" + page.rows().get(ROWS - 1).bulk().getId() : null;
    }
}
