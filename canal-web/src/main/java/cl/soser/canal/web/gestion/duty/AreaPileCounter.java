package cl.soser.canal.web.gestion.duty;

import cl.soser.canal.reporting.AreaFigures;
import cl.soser.canal.ticket.TicketPile;
import cl.soser.canal.web.shared.language.Bundles;
import java.util.List;

/** How much of one kind waits in an area, as a link to it. */
public record AreaPileCounter(String words, long count, String href, String tone) {

    /**
     * @param likelyLate how many the forecast ranks first, and every list shows red
     */
    static List<AreaPileCounter> of(AreaFigures figures, int likelyLate) {
        String area = figures.area();
        return List.of(
                pile(
                        "box.VENCIDAS",
                        figures.overdue(),
                        TicketPile.VENCIDAS,
                        area,
                        "counter-danger"),
                pile(
                        "box.VENCEN_HOY",
                        figures.dueToday(),
                        TicketPile.VENCEN_HOY,
                        area,
                        "counter-warn"),
                pile(
                        "box.ETAPA_VENCIDA",
                        figures.stageOverdue(),
                        TicketPile.ETAPA_VENCIDA,
                        area,
                        "counter-warn"),
                pile("area.drafting", figures.drafting(), TicketPile.EN_AREA, area, ""),
                pile("area.open", figures.open(), TicketPile.ABIERTAS, area, ""),
                counter(
                        "area.likelyLate",
                        likelyLate,
                        "/gestion/vencimientos#riesgo",
                        "counter-danger"));
    }

    private static AreaPileCounter pile(
            String words, long count, TicketPile box, String area, String tone) {
        return counter(words, count, "/gestion?bandeja=" + box + "&area=" + area, tone);
    }

    /** Only what is there calls for attention. */
    private static AreaPileCounter counter(String words, long count, String href, String tone) {
        return new AreaPileCounter(Bundles.text(words), count, href, count == 0 ? "" : tone);
    }
}
