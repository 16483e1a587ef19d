package cl.soser.canal.web.gestion.inbox;

import cl.soser.canal.ticket.TicketPile;
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

    static ListNewsAnswer of(int print) {
        return new ListNewsAnswer(print, null, null, null, true);
    }

    static ListNewsAnswer of(int print, Map<TicketPile, Integer> counts, int total) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        counts.forEach((pile, count) -> figures.put(pile.name(), Figure.of(pile, count)));
        return new ListNewsAnswer(
                print, figures, PileCounter.figure(total), Math.min(total, TicketQuery.CAP), true);
    }

    /** How many wait in a pile, as the page shows it. */
    public record Figure(String cifra, String tono) {

        static Figure of(TicketPile pile, int count) {
            PileCounter one = new PileCounter(pile, count, null, false);
            return new Figure(one.getFigure(), one.getTone());
        }
    }
}
