package cl.soser.canal.demo;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import cl.soser.canal.account.Account;
import cl.soser.canal.catalogue.Area;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.person.Person;
import cl.soser.canal.response.Answer;
import cl.soser.canal.response.workflow.PastAnswers;
import cl.soser.canal.response.workflow.RejectionReason;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.intake.TicketCreator;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Plays one ticket of the demonstration from its entry to the state that its age allows. For the
 * start-up, which has no caller.
 */
@Stateless
public class DemoYear {

    private static final Channel[] CHANNELS = {
        Channel.WEB, Channel.WEB, Channel.WEB, Channel.LINEA_800, Channel.PAPEL
    };

    private static final Map<RejectionReason, String> REJECTED =
            Map.of(
                    RejectionReason.TONO,
                    "Empieza dando excusas: diga primero qué se hizo",
                    RejectionReason.FALTA_RESPALDO,
                    "Adjunte la planilla de temperaturas de ese día",
                    RejectionReason.NO_RESPONDE,
                    "La apoderada preguntó dos cosas y se contesta una");

    @PersistenceContext EntityManager em;
    @Inject TicketCreator ticketCreator;
    @Inject TicketRepository ticketRepository;
    @Inject PastAnswers answers;
    @Inject Clock clock;

    public boolean isEmpty() {
        return em.createQuery("SELECT t.id FROM Ticket t", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    public List<Long> schools() {
        return em.createQuery("SELECT s.id FROM School s ORDER BY s.id", Long.class)
                .setMaxResults(400)
                .getResultList();
    }

    /**
     * One ticket.
     *
     * @param n which; the same number always makes the same ticket
     * @param school where it happened
     * @param booklet where it happened if it came on paper: few schools have booklets
     * @param age how long ago it entered
     * @param pressing whether its area has it in hand and has written nothing yet
     */
    @TransactionAttribute(REQUIRES_NEW)
    public void live(
            int n, DemoStory story, long school, long booklet, Duration age, boolean pressing) {
        Random random = new Random(n);
        Instant entered = clock.instant().minus(age);
        Person person = filer(n, entered, random);
        Channel channel =
                person.getAccountId().isPresent()
                        ? Channel.WEB
                        : CHANNELS[random.nextInt(CHANNELS.length)];
        Ticket ticket =
                ticketCreator.admit(
                        story.request(
                                "demo-" + n,
                                channel == Channel.PAPEL ? booklet : school,
                                day(entered)),
                        channel,
                        person,
                        person.getAccountId().orElse(null),
                        channel == Channel.WEB
                                ? person.getAccountId().orElse(null)
                                : staff().get("operadora"),
                        entered);
        if (ticket.getStatus() == TicketStatus.POR_VALIDAR) {
            Life life = new Life(ticket, story, staff(), random);
            if (pressing) {
                life.reachArea();
            } else {
                life.run();
            }
        }
    }

    private Person filer(int n, Instant entered, Random random) {
        if (n % 25 == 0) {
            return em.createQuery("SELECT p FROM Person p WHERE p.emailKey = :key", Person.class)
                    .setParameter("key", "ciudadana@canal.example")
                    .setMaxResults(1)
                    .getSingleResult();
        }
        Person person = DemoPeople.person(n, entered, random);
        em.persist(person);
        return person;
    }

    private Map<String, Long> staff() {
        return em.createQuery(
                        "SELECT a FROM Account a WHERE a.emailKey LIKE '%@canal.example'",
                        Account.class)
                .getResultStream()
                .collect(
                        Collectors.toMap(
                                a -> a.getEmail().substring(0, a.getEmail().indexOf('@')),
                                Account::getId));
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(clock.getZone()).toLocalDate();
    }

    /** The road of one ticket; it stops where the present is reached or fate leaves it waiting. */
    private final class Life {

        private final Ticket ticket;
        private final DemoStory story;
        private final Map<String, Long> staff;
        private final Random random;
        private final boolean late;
        private final int rest;
        private Instant present;

        Life(Ticket ticket, DemoStory story, Map<String, Long> staff, Random random) {
            this.ticket = ticket;
            this.story = story;
            this.staff = staff;
            this.random = random;
            this.present = ticket.getEnteredAt();
            this.late = random.nextInt(60) == 0;
            this.rest = random.nextInt(10);
        }

        void run() {
            if (random.nextInt(40) == 0 && pass(2)) {
                step(
                        StepKind.ANULACION,
                        "DUPLICADO: es igual a otra solicitud de la misma persona",
                        Ticket::annul);
                return;
            }
            if (rest == 9 && isRecent() || !pass(4)) {
                return;
            }
            step(StepKind.VALIDACION, null, (t, now) -> t.validateRouting(t.getArea(), now));
            if (!story.isAnsweredByPeople() || !pass(6)) {
                return;
            }
            step(StepKind.TOMA, null, (t, now) -> t.take(writer(), now));
            if (rest == 0 && isRecent()) {
                step(StepKind.PEDIDO, "Se pidió la fecha y el curso", Ticket::askCitizen);
                return;
            }
            if (late && age().compareTo(Duration.ofDays(6)) < 0 || !pass(late ? 80 : 14)) {
                return;
            }
            if (story.isComplaint() && random.nextInt(3) > 0) {
                twoStages();
            } else {
                finish();
            }
        }

        void reachArea() {
            pass(4);
            step(StepKind.VALIDACION, null, (t, now) -> t.validateRouting(t.getArea(), now));
            pass(6);
            step(StepKind.TOMA, null, (t, now) -> t.take(writer(), now));
        }

        private void twoStages() {
            Answer steps =
                    answers.write(ticket, story.steps(day(present).plusDays(9)), writer(), present);
            if (!leave(steps) || !pass(90)) {
                return;
            }
            finish();
        }

        /** Operations does not accept every text at first. */
        private void rejectSome(Answer answer) {
            if (isRecent() || random.nextInt(3) > 0) {
                return;
            }
            List<RejectionReason> reasons = List.copyOf(new TreeSet<>(REJECTED.keySet()));
            RejectionReason why = reasons.get(random.nextInt(reasons.size()));
            answers.reject(answer, why, REJECTED.get(why), who("operaciones"), present);
            pass(1);
            answers.askApproval(answer, who("administradora"), present);
            pass(1);
        }

        private void finish() {
            Answer last =
                    answers.write(ticket, story.last(day(present).plusDays(15)), writer(), present);
            leave(last);
        }

        private boolean leave(Answer answer) {
            answers.submit(answer, writer(), present);
            if (!pass(3) || rest == 8 && isRecent()) {
                return false;
            }
            if (rest == 1 && isRecent()) {
                answers.returnToArea(
                        answer, "Falta decir qué día se corrige", who("administradora"), present);
                return false;
            }
            if (ticket.getOperativeUrgency() == cl.soser.canal.catalogue.Urgency.ALTA) {
                answers.askApproval(answer, who("administradora"), present);
                if (!pass(5) || rest > 3 && rest < 8 && isRecent()) {
                    return false;
                }
                rejectSome(answer);
                answers.approve(answer, who("gerencia"), present);
                pass(1);
            }
            if (ticket.isAnsweredByHand() && isRecent()) {
                answers.awaitCall(answer, who("administradora"), present);
                return false;
            }
            answers.leave(answer, who("administradora"), present);
            return true;
        }

        /** Lets up to so many hours go by; false where that would be the future. */
        private boolean pass(int hours) {
            Instant next = present.plus(Duration.ofMinutes(20L + random.nextInt(hours * 60)));
            if (next.isAfter(clock.instant())) {
                return false;
            }
            present = next;
            return true;
        }

        private boolean isRecent() {
            return age().compareTo(Duration.ofHours(60)) < 0;
        }

        private Duration age() {
            return Duration.between(ticket.getEnteredAt(), clock.instant());
        }

        private void step(
                StepKind kind, String reason, java.util.function.BiConsumer<Ticket, Instant> act) {
            Long by =
                    kind == StepKind.TOMA || kind == StepKind.PEDIDO
                            ? Long.valueOf(writer())
                            : who("administradora");
            ticketRepository.stepAt(ticket, kind, reason, by, present, act);
        }

        private long writer() {
            return switch (ticket.getArea()) {
                case "CALIDAD" -> who("calidad");
                case "LOGISTICA" -> who("logistica");
                case "NUTRICION" -> who("nutricion");
                case Area.CANAL -> who("administradora");
                default -> who("operaciones");
            };
        }

        private Long who(String mailbox) {
            return staff.get(mailbox);
        }
    }
}
