package cl.soser.canal.web.gestion;

import cl.soser.canal.account.Role;
import cl.soser.canal.ticket.Box;
import cl.soser.canal.ticket.TicketFilter;
import cl.soser.canal.ticket.TicketOrder;
import cl.soser.canal.ticket.TicketSearch;
import cl.soser.canal.web.shared.Bundles;
import cl.soser.canal.web.shared.CurrentUser;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import org.primefaces.PrimeFaces;
import org.primefaces.event.data.SortEvent;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/** gestion/index.xhtml: the piles of whoever looks, one of them open. */
@Named
@ViewScoped
public class InboxView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject TicketSearch search;
    @Inject CurrentUser user;

    private ListAddress address;
    private Box box;
    private TicketRows rows;

    @PostConstruct
    void open() {
        address = ListAddress.read("/gestion", Faces.getRequestParameterMap());
        box = address.box(address.isFiltered() ? Box.TODAS : first());
        rows = new TicketRows(search, address.filter(box), address.order(), address.ascending());
    }

    /** The administrator starts with what nobody has looked at, while there is any. */
    private Box first() {
        if (user.is(Role.ADMINISTRADOR)) {
            boolean any = search.count(TicketFilter.of(Box.POR_VALIDAR)) > 0;
            return any ? Box.POR_VALIDAR : Box.ABIERTAS;
        }
        if (user.is(Role.AREA)) {
            return Box.EN_AREA;
        }
        return user.is(Role.OPERACIONES) ? Box.POR_VISAR : Box.ABIERTAS;
    }

    private List<Box> boxes() {
        if (user.is(Role.ADMINISTRADOR)) {
            return List.of(
                    Box.POR_VALIDAR,
                    Box.POR_REVISAR,
                    Box.POR_VENCER,
                    Box.VENCIDAS,
                    Box.ESPERA_CIUDADANO,
                    Box.RESPONDIDAS,
                    Box.ABIERTAS);
        }
        if (user.is(Role.AREA)) {
            return List.of(
                    Box.EN_AREA,
                    Box.POR_VENCER,
                    Box.VENCIDAS,
                    Box.MIAS,
                    Box.ESPERA_CIUDADANO,
                    Box.RESPONDIDAS,
                    Box.ABIERTAS,
                    Box.EN_COPIA);
        }
        if (user.is(Role.OPERACIONES)) {
            return List.of(
                    Box.POR_VISAR,
                    Box.POR_VENCER,
                    Box.VENCIDAS,
                    Box.POR_REVISAR,
                    Box.RESPONDIDAS,
                    Box.ABIERTAS);
        }
        return List.of(Box.ABIERTAS, Box.ESPERA_CIUDADANO, Box.POR_VENCER, Box.CERRADAS);
    }

    /** The address follows the order chosen, so that it can be kept and shared. */
    public void sorted(SortEvent event) {
        SortMeta by = event.getSortBy().values().iterator().next();
        address = address.sorted(TicketOrder.valueOf(by.getField()), by.getOrder().isAscending());
        PrimeFaces.current().ajax().addCallbackParam("address", address.toString());
    }

    public SortMeta getSort() {
        return SortMeta.builder()
                .field(address.order().name())
                .order(address.ascending() ? SortOrder.ASCENDING : SortOrder.DESCENDING)
                .build();
    }

    /** Counted when asked; filters do not change them, so that they stay the way out. */
    public List<Counter> getCounters() {
        return boxes().stream()
                .map(
                        one ->
                                new Counter(
                                        one,
                                        search.count(TicketFilter.of(one)),
                                        address.withoutFilters()
                                                .with(ListAddress.BOX, one)
                                                .toString(),
                                        one == box))
                .toList();
    }

    public String getTotal() {
        return Counter.figure(rows.getCounted());
    }

    public boolean isEmpty() {
        return rows.getCounted() == 0;
    }

    public boolean isFiltered() {
        return address.isFiltered();
    }

    public String getUnfiltered() {
        return address.withoutFilters().toString();
    }

    /** What a filter of the form is set to. */
    public String said(String name) {
        return address.get(name);
    }

    public String getTitle() {
        return Bundles.text("box." + box);
    }

    public Box getBox() {
        return box;
    }

    public TicketRows getRows() {
        return rows;
    }
}
