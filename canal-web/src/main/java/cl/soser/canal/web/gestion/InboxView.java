package cl.soser.canal.web.gestion;

import cl.soser.canal.account.Caller;
import cl.soser.canal.account.Role;
import cl.soser.canal.collaboration.SavedViewService;
import cl.soser.canal.collaboration.ViewPage;
import cl.soser.canal.ticket.Box;
import cl.soser.canal.ticket.TicketSearch;
import cl.soser.canal.web.shared.Bundles;
import cl.soser.canal.web.shared.CurrentUser;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;

/** gestion.xhtml: the filters of the user's inbox, one of them open. */
@Named
@ViewScoped
public class InboxView extends ViewedList {

    private static final long serialVersionUID = 1L;

    @Inject TicketSearch search;
    @Inject CurrentUser user;
    @Inject Caller caller;
    @Inject SavedViewService views;

    private final Map<Box, Integer> counts = new EnumMap<>(Box.class);

    @PostConstruct
    void open() {
        counts.putAll(search.counts(boxes()));
        ListAddress address =
                opened(ListAddress.read("/gestion", Faces.getRequestParameterMap()), getTabs());
        show(search, address, address.box(address.isFiltered() ? Box.TODAS : first()));
        Integer known = counts.get(getBox());
        if (known != null && !address.isFiltered()) {
            getRows().counted(known);
        }
    }

    /** The administrator starts with unvalidated tickets, if there are any. */
    private Box first() {
        if (user.is(Role.ADMINISTRADOR)) {
            return counts.get(Box.POR_VALIDAR) > 0 ? Box.POR_VALIDAR : Box.ABIERTAS;
        }
        if (user.is(Role.AREA)) {
            return Box.EN_AREA;
        }
        return user.is(Role.OPERACIONES) ? Box.POR_VISAR : Box.ABIERTAS;
    }

    /** A pile that one's role opens by itself is named, so that the view is the same for all. */
    @Override
    public String getNaming() {
        return getTabs().naming(address().with(ListAddress.BOX, getBox()).terms());
    }

    @Override
    ViewTabs newTabs() {
        return new ViewTabs(views, ViewPage.BANDEJA, "/gestion");
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
            List<Box> boxes =
                    new ArrayList<>(
                            List.of(
                                    Box.EN_AREA,
                                    Box.POR_VENCER,
                                    Box.VENCIDAS,
                                    Box.MIAS,
                                    Box.ESPERA_CIUDADANO,
                                    Box.RESPONDIDAS,
                                    Box.POR_AVISAR,
                                    Box.ABIERTAS,
                                    Box.EN_COPIA));
            if (caller.standsInFor(Role.OPERACIONES)) {
                boxes.add(0, Box.POR_VISAR);
            }
            return boxes;
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

    /**
     * Counted once, when the page is opened; filters do not change them, so that they stay the way
     * out.
     */
    public List<Counter> getCounters() {
        return boxes().stream()
                .map(
                        one ->
                                new Counter(
                                        one,
                                        counts.get(one),
                                        address()
                                                .withoutFilters()
                                                .with(ListAddress.BOX, one)
                                                .toString(),
                                        one == getBox()))
                .toList();
    }

    public String getTitle() {
        return getView() == null || isViewChanged()
                ? Bundles.text("box." + getBox())
                : getView().name();
    }
}
