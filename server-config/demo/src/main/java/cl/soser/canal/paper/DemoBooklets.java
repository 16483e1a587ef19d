package cl.soser.canal.paper;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.directory.SchoolStatus;
import cl.soser.canal.ticket.Ticket;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Booklets in use at ten invented schools: the demonstration's paper tickets on their sheets, some
 * void, some lost, some passed over.
 */
@Stateless
public class DemoBooklets {

    private static final int SCHOOLS = 10;
    private static final int SHEETS = 50;
    private static final Duration BEFORE_THE_FIRST = Duration.ofDays(12);
    private static final List<String> COOKS =
            List.of(
                    "Rosa Ejemplo, manipuladora líder",
                    "Luis Ejemplo, profesor encargado PAE",
                    "Nelly Ejemplo, manipuladora líder",
                    "Hugo Ejemplo, supervisor de zona");

    @PersistenceContext EntityManager em;
    @Inject PaperSheetRepository paperSheetRepository;
    @Inject Clock clock;

    /** Those that have booklets, from all over the country. */
    public List<Long> schools() {
        List<Long> running =
                em.createQuery(
                                "SELECT s.id FROM School s WHERE s.status = :running ORDER BY s.id",
                                Long.class)
                        .setParameter("running", SchoolStatus.FUNCIONANDO)
                        .getResultList();
        int step = Math.max(1, running.size() / SCHOOLS);
        return IntStream.range(0, running.size())
                .filter(i -> i % step == 0)
                .limit(SCHOOLS)
                .mapToObj(running::get)
                .toList();
    }

    /** Gives each of them a booklet before its first paper ticket, and its tickets their sheets. */
    public void create(List<Long> schools) {
        for (int i = 0; i < schools.size(); i++) {
            List<Ticket> tickets =
                    em.createQuery(
                                    "SELECT t FROM Ticket t WHERE t.school.id = :school"
                                            + " AND t.channel = :paper ORDER BY t.enteredAt, t.id",
                                    Ticket.class)
                            .setParameter("school", schools.get(i))
                            .setParameter("paper", Channel.PAPEL)
                            .getResultList();
            live(i, schools.get(i), tickets);
        }
    }

    private Long account(String name) {
        return em.createQuery("SELECT a.id FROM Account a WHERE a.emailKey = :key", Long.class)
                .setParameter("key", name + "@canal.example")
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private void live(int which, long school, List<Ticket> tickets) {
        Long administrator = account("administradora");
        Long operator = account("operadora");
        Instant given =
                (tickets.isEmpty() ? clock.instant() : tickets.get(0).getEnteredAt())
                        .minus(BEFORE_THE_FIRST);
        IssueBookletCommand order =
                new IssueBookletCommand(
                        "demo-" + which,
                        school,
                        null,
                        SHEETS,
                        COOKS.get(which % COOKS.size()),
                        given.atZone(clock.getZone()).toLocalDate());
        Folio next = paperSheetRepository.issue(order, administrator, given).getRange().first();
        for (int n = 0; n < tickets.size(); n++) {
            Instant entered = tickets.get(n).getEnteredAt();
            if (n == 1 && which % 3 == 0) {
                next = next.next(); // skipped, without a reason
            }
            if (n == 1 && which % 4 == 1) {
                paperSheetRepository.mark(
                        next,
                        PaperSheetState.ANULADA,
                        "Se mojó en la cocina",
                        administrator,
                        entered);
                next = next.next();
            }
            if (n == 2 && which % 5 == 2) {
                paperSheetRepository.mark(
                        next,
                        PaperSheetState.EXTRAVIADA,
                        "La llevaron y no la devolvieron",
                        administrator,
                        entered);
                next = next.next();
            }
            paperSheetRepository.use(next, school, tickets.get(n).getId(), operator, entered);
            next = next.next();
        }
    }
}
