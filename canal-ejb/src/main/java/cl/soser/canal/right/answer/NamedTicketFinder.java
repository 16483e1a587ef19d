package cl.soser.canal.right.answer;

import cl.soser.canal.right.DataRightCase;
import cl.soser.canal.shared.privacy.NamePassages;
import cl.soser.canal.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
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

    private static final int MOST = 20;
    private static final long NOBODY = -1;

    private static final String NAMING =
            "SELECT t, x.detail FROM TicketText x, Ticket t WHERE t.id = x.ticketId"
                    + " AND t.person.id NOT IN :hers AND (x.foldedProse LIKE :whole"
                    + " OR x.foldedProse LIKE :brief OR x.foldedProse LIKE :usual)"
                    + " ORDER BY t.id DESC";

    @PersistenceContext EntityManager em;

    /**
     * The newest first; none for a name of one word, nor for one that nothing but typing shows: a
     * document has it, or that somebody may ask for that person.
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
        List<String> spellings = List.copyOf(NamePassages.spellings(name));
        return spellings.isEmpty()
                ? List.of()
                : em.createQuery(NAMING, Object[].class)
                        .setParameter("hers", hers.isEmpty() ? List.of(NOBODY) : hers)
                        .setParameter("whole", like(spellings.get(0)))
                        .setParameter(
                                "brief", like(spellings.get(Math.min(1, spellings.size() - 1))))
                        .setParameter("usual", like(spellings.get(spellings.size() - 1)))
                        .setMaxResults(MOST)
                        .getResultStream()
                        .map(row -> named(about, (Ticket) row[0], (String) row[1], name))
                        .filter(one -> one.restricted() || !one.passages().isEmpty())
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

    private static String like(String spelling) {
        return "%" + spelling + "%";
    }
}
