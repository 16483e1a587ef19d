package cl.soser.canal.web.gestion;

import cl.soser.canal.account.Role;
import cl.soser.canal.ticket.Box;
import cl.soser.canal.ticket.TicketFilter;
import cl.soser.canal.ticket.TicketSearch;
import cl.soser.canal.web.shared.Bundles;
import cl.soser.canal.web.shared.CurrentUser;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;

/** gestion.xhtml: the piles of whoever looks, one of them open. */
@Named
@ViewScoped
public class InboxView extends TicketList {

    private static final long serialVersionUID = 1L;

    @Inject TicketSearch search;
    @Inject CurrentUser user;

    @PostConstruct
    void open() {
        ListAddress address = ListAddress.read("/gestion", Faces.getRequestParameterMap());
        show(search, address, address.box(address.isFiltered() ? Box.TODAS : first()));
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
                    Box.POR_AVISAR,
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
                    Box.POR_AVISAR,
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
        return List.of(
                Box.ABIERTAS, Box.POR_AVISAR, Box.ESPERA_CIUDADANO, Box.POR_VENCER, Box.CERRADAS);
    }

    /** Counted when asked; filters do not change them, so that they stay the way out. */
    public List<Counter> getCounters() {
        return boxes().stream()
                .map(
                        one ->
                                new Counter(
                                        one,
                                        search.count(TicketFilter.of(one)),
                                        address()
                                                .withoutFilters()
                                                .with(ListAddress.BOX, one)
                                                .toString(),
                                        one == getBox()))
                .toList();
    }

    public String getTitle() {
        return Bundles.text("box." + getBox());
    }
}
