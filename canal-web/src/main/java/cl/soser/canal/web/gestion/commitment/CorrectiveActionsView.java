package cl.soser.canal.web.gestion.commitment;

import cl.soser.canal.correctiveaction.CorrectiveActionQuery;
import cl.soser.canal.correctiveaction.CorrectiveActionRow;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.web.shared.list.ListSize;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** gestion/acciones.xhtml: what is to be done, what is late, what is to be checked. */
@Named
@RequestScoped
public class CorrectiveActionsView {

    private static final int ROWS = 25;

    @Inject ListSize listSize;
    @Inject CorrectiveActionQuery correctiveActionQuery;
    @Inject CorrectiveActionsAddress address;

    private Slice<CorrectiveActionRow> page;

    @PostConstruct
    void look() {
        page =
                correctiveActionQuery.page(
                        address.criteria(),
                        address.getFilter().getOrder(),
                        address.from(),
                        listSize.of(ROWS));
    }

    public List<CorrectiveActionRow> getRows() {
        return page.rows();
    }

    public String getNext() {
        return page.more()
                ? address.getFilter()
                        .after("desde", page.rows().get(page.rows().size() - 1).cursor())
                : null;
    }

    public String getFirst() {
        return address.from() == null ? null : address.getFilter().getAddress();
    }
}
