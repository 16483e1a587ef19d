package cl.soser.canal.web.gestion.bulk;

import cl.soser.canal.bulk.BulkActionRow;
import cl.soser.canal.bulk.BulkActionService;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.web.shared.address.NumberConverter;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.list.ListSize;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;

/** gestion/masivas.xhtml: the bulk acts, the newest first. */
@Named
@RequestScoped
public class BulkActionsView {

    private static final String PAGE = "/gestion/masivas";
    private static final int ROWS = 25;

    @Inject ListSize listSize;
    @Inject BulkActionService bulkActionService;

    @Param(name = "desde", converterClass = NumberConverter.class)
    Long below;

    @Param(name = "aviso")
    String notice;

    private Slice<BulkActionRow> page;

    @PostConstruct
    void look() {
        page = bulkActionService.page(below, listSize.of(ROWS));
    }

    /** Why nothing was prepared; null where that is not so. */
    public String getNotice() {
        if ("muchas".equals(notice)) {
            return Bundles.text("bulks.notice.muchas", BulkActionService.MOST);
        }
        return "nada".equals(notice) ? Bundles.text("bulks.notice.nada") : null;
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
