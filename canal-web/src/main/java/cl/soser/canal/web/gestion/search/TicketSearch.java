package cl.soser.canal.web.gestion.search;

import cl.soser.canal.ticket.TicketCriteria;
import cl.soser.canal.ticket.TypedNumber;
import cl.soser.canal.ticket.search.TicketOrder;
import cl.soser.canal.ticket.search.TicketQuery;
import cl.soser.canal.ticket.search.TicketRow;
import cl.soser.canal.web.shared.StaffMenu;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds tickets by number and RUT, and by their words. */
@RequestScoped
class TicketSearch {

    @Inject TicketQuery ticketQuery;
    @Inject StaffMenu menu;

    /**
     * Those whose number was typed, or the RUT of their person.
     *
     * @param all false beside a list, which has those of a RUT itself, and those that nothing else
     *     can mean
     */
    List<SearchHit> numbered(TypedWords words, boolean all, int most) {
        boolean rut = words.isRut();
        boolean listed = !all && (rut || TypedNumber.isOnly(words.typed()));
        Optional<TypedNumber> number = TypedNumber.read(words.typed());
        if (!isReader() || listed || !rut && number.isEmpty()) {
            return List.of();
        }
        return ticketQuery.meant(words.typed(), most).stream()
                .map(row -> hit(row, Bundles.text(why(number, row))))
                .toList();
    }

    private static String why(Optional<TypedNumber> number, TicketRow row) {
        return number.filter(one -> one.means(row.number())).isPresent()
                ? "found.why.number"
                : "found.why.ticketRut";
    }

    Stream<SearchHit> worded(TypedWords words, int most) {
        return isReader() && words.isProse()
                ? ticketQuery
                        .page(
                                TicketCriteria.ofWords(words.typed()),
                                TicketOrder.INGRESO,
                                false,
                                null,
                                0,
                                most)
                        .rows()
                        .stream()
                        .map(row -> hit(row, Bundles.text("found.why.words")))
                : Stream.empty();
    }

    private boolean isReader() {
        return menu.shows("/gestion/buscar");
    }

    private static SearchHit hit(TicketRow row, String why) {
        String subject = row.isClosed() ? Bundles.text("closed.title") : row.subject();
        return new SearchHit(
                row.number(), subject, "/gestion/tickets/" + row.number(), why, row.isClosed());
    }
}
