package cl.soser.canal.web.gestion.inbox;

import cl.soser.canal.account.caller.PersonHandles;
import cl.soser.canal.sla.DeadlineLabels;
import cl.soser.canal.ticket.TicketPile;
import cl.soser.canal.ticket.live.OpenListQuery;
import cl.soser.canal.ticket.search.TicketQuery;
import cl.soser.canal.ticket.warning.DueForecastQuery;
import cl.soser.canal.ticket.warning.Risk;
import cl.soser.canal.ticket.warning.RiskRow;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;

/** gestion/vencimientos.xhtml: what ends when, and what is in danger of leaving late. */
@Named
@ViewScoped
public class DueView extends TicketList {

    private static final long serialVersionUID = 1L;

    private static final List<TicketPile> BOXES =
            List.of(
                    TicketPile.VENCIDAS,
                    TicketPile.VENCEN_HOY,
                    TicketPile.VENCEN_MANANA,
                    TicketPile.VENCEN_SEMANA,
                    TicketPile.ETAPA_VENCIDA);
    private static final int WORST = 12;

    @Inject TicketQuery ticketQuery;
    @Inject OpenListQuery openListQuery;
    @Inject DueForecastQuery dueForecastQuery;
    @Inject PersonHandles personHandles;

    private final Map<TicketPile, Integer> counts = new EnumMap<>(TicketPile.class);
    private List<RiskRow> worst;

    @PostConstruct
    void open() {
        counts.putAll(openListQuery.counts(BOXES));
        ListAddress address =
                ListAddress.read(
                        "/gestion/vencimientos",
                        Faces.getRequestParameterMap(),
                        personHandles::require);
        TicketPile asked = address.box(first());
        show(ticketQuery, address, BOXES.contains(asked) ? asked : first());
        if (!address.isFiltered()) {
            getRows().counted(counts.get(getBox()));
        }
        worst = dueForecastQuery.worst(WORST);
    }

    /** What has passed first, while there is any. */
    private TicketPile first() {
        return counts.get(TicketPile.VENCIDAS) > 0 ? TicketPile.VENCIDAS : TicketPile.VENCEN_HOY;
    }

    public List<PileCounter> getCounters() {
        return BOXES.stream()
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

    public String getTitle() {
        return Bundles.text("box." + getBox());
    }

    public List<RiskRow> getWorst() {
        return worst;
    }

    public int getLookedAt() {
        return DueForecastQuery.LOOKED_AT;
    }

    public String times(Risk risk) {
        String needed = DeadlineLabels.span(risk.needed());
        return risk.available().toMinutes() == 0
                ? Bundles.text("dues.risk.nothing", needed)
                : Bundles.text("dues.risk.times", DeadlineLabels.span(risk.available()), needed);
    }
}
