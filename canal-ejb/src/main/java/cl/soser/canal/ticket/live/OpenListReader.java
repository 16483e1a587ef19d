package cl.soser.canal.ticket.live;

import cl.soser.canal.ticket.TicketConditions;
import cl.soser.canal.ticket.TicketCriteria;
import cl.soser.canal.ticket.TicketPile;
import cl.soser.canal.ticket.search.TicketListReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;

/** How a list stands for the caller, asked of the database once for all who are shown the same. */
@Dependent
class OpenListReader {

    @Inject TicketListReader ticketListReader;
    @Inject TicketConditions conditions;
    @Inject OpenListCache openListCache;

    private record Print(Long asker, TicketCriteria filter, ListQuestion.Place place) {}

    private record Count(Long asker, TicketCriteria filter) {}

    OpenList look(ListQuestion question) {
        Map<TicketPile, Integer> counts = new EnumMap<>(TicketPile.class);
        question.piles().forEach(pile -> counts.put(pile, count(TicketCriteria.of(pile))));
        return new OpenList(
                print(question.filter(), question.place()),
                counts,
                counts.isEmpty() ? 0 : count(question.filter()));
    }

    private int print(TicketCriteria filter, ListQuestion.Place place) {
        return openListCache.get(
                new Print(asker(filter), filter, place),
                () ->
                        ticketListReader.print(
                                filter,
                                place.order(),
                                place.ascending(),
                                place.first(),
                                place.size()));
    }

    private int count(TicketCriteria filter) {
        return openListCache.get(
                new Count(asker(filter), filter), () -> ticketListReader.count(filter));
    }

    private Long asker(TicketCriteria filter) {
        return conditions.asker(filter).orElse(null);
    }
}
