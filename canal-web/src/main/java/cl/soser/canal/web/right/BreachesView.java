package cl.soser.canal.web.right;

import cl.soser.canal.right.register.DataBreach;
import cl.soser.canal.right.register.DataBreachService;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.web.shared.address.NumberConverter;
import cl.soser.canal.web.shared.list.ListSize;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;

/** gestion/brechas.xhtml: what went wrong with personal data, the newest first. */
@Named
@RequestScoped
public class BreachesView {

    private static final int ROWS = 25;

    @Inject ListSize listSize;
    @Inject DataBreachService dataBreachService;

    @Param(name = "antes", converterClass = NumberConverter.class)
    Long before;

    private Slice<DataBreach> page;

    @PostConstruct
    void look() {
        page = dataBreachService.page(before == null ? Long.MAX_VALUE : before, listSize.of(ROWS));
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
        return before == null ? null : "/gestion/brechas";
    }
}
