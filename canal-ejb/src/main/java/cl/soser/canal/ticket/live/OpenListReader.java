package cl.soser.canal.ticket.live;

import cl.soser.canal.ticket.ReadingRights;
import cl.soser.canal.ticket.ReadingRights.NamedReader;
import cl.soser.canal.ticket.TicketConditions;
import cl.soser.canal.ticket.TicketCriteria;
import cl.soser.canal.ticket.TicketPile;
import cl.soser.canal.ticket.search.TicketListReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/** How a list stands for the caller, asked of the database once for all who are shown the same. */
@Dependent
class OpenListReader {

    @Inject TicketListReader ticketListReader;
    @Inject TicketConditions conditions;
    @Inject ReadingRights rights;
    @Inject OpenListCache openListCache;

    private record Print(Long asker, TicketCriteria filter, ListQuestion.Place place) {}

    private record Count(Long asker, TicketCriteria filter) {}

    OpenList look(ListQuestion question) {
        Map<TicketPile, Integer> counts = counts(question.piles());
        return new OpenList(
                print(question.filter(), question.place()),
                counts,
                counts.isEmpty() ? 0 : count(question.filter(), rights.readerOnce()));
    }

    Map<TicketPile, Integer> counts(Collection<TicketPile> piles) {
        Supplier<NamedReader> me = rights.readerOnce();
        Map<TicketPile, Integer> counts = new EnumMap<>(TicketPile.class);
        piles.forEach(pile -> counts.put(pile, count(TicketCriteria.of(pile), me)));
        return counts;
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

    private int count(TicketCriteria filter, Supplier<NamedReader> me) {
        return openListCache.get(
                new Count(asker(filter), filter), () -> ticketListReader.count(filter, me));
    }

    private Long asker(TicketCriteria filter) {
        return conditions.asker(filter).orElse(null);
    }
}
