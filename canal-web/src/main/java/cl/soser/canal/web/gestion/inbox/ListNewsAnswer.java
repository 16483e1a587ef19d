package cl.soser.canal.web.gestion.inbox;

import cl.soser.canal.ticket.TicketPile;
import cl.soser.canal.ticket.live.OpenList;
import cl.soser.canal.ticket.search.TicketQuery;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a list stands now.
 *
 * @param huella differs as soon as one of its rows does
 * @param cuentas by pile, those that were asked for; null for none
 * @param total rows of the list, as it is shown; null where no pile was asked for
 * @param filas the same to count with, up to the most that is counted
 */
public record ListNewsAnswer(
        int huella, Map<String, Figure> cuentas, String total, Integer filas, boolean ok) {

    static ListNewsAnswer of(OpenList list) {
        if (list.counts().isEmpty()) {
            return new ListNewsAnswer(list.print(), null, null, null, true);
        }
        Map<String, Figure> figures = new LinkedHashMap<>();
        list.counts().forEach((pile, count) -> figures.put(pile.name(), Figure.of(pile, count)));
        return new ListNewsAnswer(
                list.print(),
                figures,
                PileCounter.figure(list.total()),
                Math.min(list.total(), TicketQuery.CAP),
                true);
    }

    /** The same for what writes no records. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("huella", huella);
        if (cuentas != null) {
            Map<String, Object> figures = new LinkedHashMap<>();
            cuentas.forEach((pile, figure) -> figures.put(pile, figure.fields()));
            fields.put("cuentas", figures);
            fields.put("total", total);
            fields.put("filas", filas);
        }
        return fields;
    }

    /** How many wait in a pile, as the page shows it. */
    public record Figure(String cifra, String tono) {

        static Figure of(TicketPile pile, int count) {
            PileCounter one = new PileCounter(pile, count, null, false);
            return new Figure(one.getBrief(), one.getTone());
        }

        private Map<String, Object> fields() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("cifra", cifra);
            fields.put("tono", tono);
            return fields;
        }
    }
}
