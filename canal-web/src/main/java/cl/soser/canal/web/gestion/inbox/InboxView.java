package cl.soser.canal.web.gestion.inbox;

import cl.soser.canal.account.Role;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.radar.OutbreakQuery;
import cl.soser.canal.savedview.SavedViewService;
import cl.soser.canal.savedview.ViewPage;
import cl.soser.canal.ticket.TicketCriteria;
import cl.soser.canal.ticket.TicketPile;
import cl.soser.canal.ticket.search.TicketOrder;
import cl.soser.canal.ticket.search.TicketQuery;
import cl.soser.canal.ticket.search.TicketRow;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** gestion.xhtml: the filters of the user's inbox, one of them open. */
@Named
@ViewScoped
public class InboxView extends SavedViewList {

    private static final long serialVersionUID = 1L;

    @Inject TicketQuery ticketQuery;
    @Inject OutbreakQuery outbreakQuery;
    @Inject CurrentUser user;
    @Inject Caller caller;
    @Inject SavedViewService savedViewService;

    private final Map<TicketPile, Integer> counts = new EnumMap<>(TicketPile.class);
    private int outbreaks;
    private boolean untaken;

    @PostConstruct
    void open() {
        counts.putAll(ticketQuery.counts(boxes()));
        untaken = user.is(Role.AREA) && counts.get(TicketPile.ALERTAS) > 0 && isAlertUntaken();
        outbreaks = outbreakQuery.countPossible(TicketQuery.CAP + 1);
        ListAddress address = opened("/gestion");
        show(ticketQuery, address, address.box(address.isFiltered() ? TicketPile.TODAS : first()));
        Integer known = counts.get(getBox());
        if (known != null && !address.isFiltered()) {
            getRows().counted(known);
        }
    }

    /** The administrator starts with unvalidated tickets, if there are any. */
    private TicketPile first() {
        if (user.is(Role.ADMINISTRADOR)) {
            return counts.get(TicketPile.POR_VALIDAR) > 0
                    ? TicketPile.POR_VALIDAR
                    : TicketPile.ABIERTAS;
        }
        if (user.is(Role.AREA)) {
            return firstOfArea();
        }
        return user.is(Role.OPERACIONES) ? TicketPile.POR_VISAR : TicketPile.ABIERTAS;
    }

    /**
     * What it is to answer, which has alerts of its own on top; without any, what must be looked at
     * before its area is confirmed.
     */
    private TicketPile firstOfArea() {
        if (counts.get(TicketPile.EN_AREA) > 0) {
            return TicketPile.EN_AREA;
        }
        if (untaken) {
            return TicketPile.ALERTAS;
        }
        return counts.get(TicketPile.RIESGOS) > 0 ? TicketPile.RIESGOS : TicketPile.EN_AREA;
    }

    /** An alert that nobody took waits in another pile than the one that is open. */
    public boolean isUntakenElsewhere() {
        return untaken && getBox() != TicketPile.ALERTAS;
    }

    /** Those that nobody took come first. */
    private boolean isAlertUntaken() {
        return ticketQuery
                .page(TicketCriteria.of(TicketPile.ALERTAS), TicketOrder.VENCE, true, null, 0, 1)
                .rows()
                .stream()
                .anyMatch(TicketRow::isAlertUntaken);
    }

    /** A pile that one's role opens by itself is named, so that the view is the same for all. */
    @Override
    public String getNaming() {
        return getTabs().naming(address().with(ListAddress.BOX, getBox()));
    }

    @Override
    protected SavedViewTabs newTabs() {
        return new SavedViewTabs(savedViewService, ViewPage.BANDEJA, "/gestion");
    }

    private List<TicketPile> boxes() {
        if (user.is(Role.ADMINISTRADOR)) {
            return List.of(
                    TicketPile.ALERTAS,
                    TicketPile.RIESGOS,
                    TicketPile.POR_VALIDAR,
                    TicketPile.POR_REVISAR,
                    TicketPile.POR_VENCER,
                    TicketPile.VENCIDAS,
                    TicketPile.ESPERA_CIUDADANO,
                    TicketPile.RESPONDIDAS,
                    TicketPile.POR_AVISAR,
                    TicketPile.CAMBIO_PEDIDO,
                    TicketPile.ABIERTAS);
        }
        if (user.is(Role.AREA)) {
            List<TicketPile> boxes =
                    new ArrayList<>(
                            List.of(
                                    TicketPile.ALERTAS,
                                    TicketPile.RIESGOS,
                                    TicketPile.EN_AREA,
                                    TicketPile.POR_VALIDAR,
                                    TicketPile.POR_VENCER,
                                    TicketPile.VENCIDAS,
                                    TicketPile.MIAS,
                                    TicketPile.ESPERA_CIUDADANO,
                                    TicketPile.RESPONDIDAS,
                                    TicketPile.POR_AVISAR,
                                    TicketPile.ABIERTAS,
                                    TicketPile.EN_COPIA));
            if (caller.standsInFor(Role.OPERACIONES)) {
                boxes.add(0, TicketPile.POR_VISAR);
            }
            return boxes;
        }
        if (user.is(Role.OPERACIONES)) {
            return List.of(
                    TicketPile.ALERTAS,
                    TicketPile.RIESGOS,
                    TicketPile.POR_VISAR,
                    TicketPile.CAMBIO_PEDIDO,
                    TicketPile.POR_VENCER,
                    TicketPile.VENCIDAS,
                    TicketPile.POR_REVISAR,
                    TicketPile.RESPONDIDAS,
                    TicketPile.ABIERTAS);
        }
        return List.of(
                TicketPile.ABIERTAS,
                TicketPile.POR_AVISAR,
                TicketPile.ESPERA_CIUDADANO,
                TicketPile.POR_VENCER,
                TicketPile.CERRADAS);
    }

    /**
     * Counted once, when the page is opened; filters do not change them, so that they stay the way
     * out.
     */
    public List<PileCounter> getCounters() {
        return boxes().stream()
                .map(
                        one ->
                                new PileCounter(
                                        one,
                                        counts.get(one),
                                        address()
                                                .withoutFilters()
                                                .with(ListAddress.BOX, one)
                                                .toString(),
                                        one == getBox()))
                .toList();
    }

    /** Possible outbreaks that wait for a decision; null for none. */
    public String getOutbreaks() {
        return outbreaks == 0 ? null : PileCounter.brief(outbreaks);
    }

    public String getTitle() {
        return getView() == null || isViewChanged()
                ? Bundles.text("box." + getBox())
                : getView().name();
    }
}
