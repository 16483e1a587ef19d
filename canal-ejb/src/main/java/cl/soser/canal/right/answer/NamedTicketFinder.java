package cl.soser.canal.right.answer;

import cl.soser.canal.right.DataRightCase;
import cl.soser.canal.shared.Plain;
import cl.soser.canal.shared.privacy.NamePassages;
import cl.soser.canal.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * Requests whose text names the person whose data it is: a child, say, of whom there is no row
 * since somebody else wrote. Of a restricted one nothing but its number is told: what it says is
 * its readers' to give.
 */
@ApplicationScoped
class NamedTicketFinder {

    private static final int MOST = 20;

    private static final String NAMING =
            "SELECT t, x.detail FROM TicketText x, Ticket t WHERE t.id = x.ticketId"
                    + " AND (x.folded LIKE :name OR x.folded LIKE :brief) ORDER BY t.id DESC";

    @PersistenceContext EntityManager em;

    /** The newest first; none for a name of one word. */
    List<RightDetails.Named> naming(DataRightCase about) {
        String name =
                about.getHolder().representation().isOfAnother()
                        ? about.getHolder().name()
                        : about.getAsker().name();
        List<String> words = Plain.words(name);
        return words.size() < 2
                ? List.of()
                : em.createQuery(NAMING, Object[].class)
                        .setParameter("name", like(words))
                        .setParameter("brief", like(words.subList(0, 2)))
                        .setMaxResults(MOST)
                        .getResultStream()
                        .map(row -> named(about, (Ticket) row[0], (String) row[1], name))
                        .toList();
    }

    private static RightDetails.Named named(
            DataRightCase about, Ticket ticket, String detail, String name) {
        return new RightDetails.Named(
                ticket.getNumber(),
                ticket.getEnteredAt(),
                place(ticket),
                ticket.isRestricted()
                        ? List.of()
                        : NamePassages.of(ticket.getSubject() + ".\n" + detail, List.of(name)),
                ticket.isRestricted(),
                about.getChosenTexts().contains(ticket.getId()));
    }

    private static String place(Ticket ticket) {
        return ticket.getSchool() == null ? ticket.getSchoolNote() : ticket.getSchool().getName();
    }

    private static String like(List<String> words) {
        return "%" + String.join(" ", words) + "%";
    }
}
