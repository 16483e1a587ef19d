package cl.soser.canal.right.answer;

import cl.soser.canal.right.DataRightCase;
import cl.soser.canal.right.named.NamedTextReader;
import cl.soser.canal.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;

/**
 * Requests whose text names the person whose data it is: a child, say, of whom there is no row
 * since somebody else wrote. Of a restricted one nothing but its number is told: what it says is
 * its readers' to give.
 */
@ApplicationScoped
class NamedTicketFinder {

    private static final String BY_IDS =
            "SELECT t FROM Ticket t LEFT JOIN FETCH t.school WHERE t.id IN :ids ORDER BY t.id DESC";

    @PersistenceContext EntityManager em;
    @Inject NamedTextReader namedTextReader;

    /**
     * The newest first; none for a name that nothing but typing shows: a document has it, or that
     * somebody may ask for that person.
     *
     * @param hers rows of that person, whose own requests are hers and not told here
     */
    List<RightDetails.Named> naming(DataRightCase about, Collection<Long> hers) {
        if (!about.isNameProved()) {
            return List.of();
        }
        String name =
                about.getHolder().representation().isOfAnother()
                        ? about.getHolder().name()
                        : about.getAsker().name();
        List<Long> found = namedTextReader.find(name, hers);
        List<Ticket> tickets =
                found.isEmpty()
                        ? List.of()
                        : em.createQuery(BY_IDS, Ticket.class)
                                .setParameter("ids", found)
                                .getResultList();
        return namedTextReader.passages(tickets, List.of(name)).entrySet().stream()
                .map(one -> named(about, one.getKey(), one.getValue()))
                .filter(one -> one.restricted() || !one.passages().isEmpty())
                .toList();
    }

    private static RightDetails.Named named(
            DataRightCase about, Ticket ticket, List<String> passages) {
        return new RightDetails.Named(
                ticket.getNumber(),
                ticket.getEnteredAt(),
                place(ticket),
                passages,
                ticket.isRestricted(),
                about.getChosenTexts().contains(ticket.getId()));
    }

    private static String place(Ticket ticket) {
        return ticket.getSchool() == null ? ticket.getSchoolNote() : ticket.getSchool().getName();
    }
}
