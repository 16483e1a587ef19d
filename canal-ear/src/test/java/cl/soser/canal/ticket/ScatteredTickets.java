package cl.soser.canal.ticket;

import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Classification;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.contract.Contract;
import cl.soser.canal.danger.Danger;
import cl.soser.canal.person.ContactDetails;
import cl.soser.canal.person.Identity;
import cl.soser.canal.person.Person;
import cl.soser.canal.person.PersonDetails;
import cl.soser.canal.person.UserType;
import cl.soser.canal.reader.RestrictedMatter;
import cl.soser.canal.routing.Route;
import cl.soser.canal.shared.CanalException;
import cl.soser.canal.sla.ClockRulesRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Tickets of every code there is, spread over a year, some answered, some late, some annulled. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ScatteredTickets {

    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");
    private static final String[] AREAS = {"CALIDAD", "LOGISTICA", "NUTRICION", "OPERACIONES"};
    private static final String[] MOTIVES = {"RECLAMO", "CONSULTA", "SUGERENCIA", "FELICITACION"};
    private static final String[] INSTITUTIONS = {"JUNAEB", "JUNJI", "INTEGRA"};
    private static final String[][] TOPICS = {
        {"BASICA_MEDIA", null},
        {"CELIACO", null},
        {"CANASTAS", "INCOMPLETA"},
        {"CANASTAS", "FECHA_ENTREGA"},
        {"BIOMETRICO", "AUTORIZACION"}
    };

    /** Of rows that are written here. */
    private static final AtomicLong IDS = new AtomicLong(800_000_000);

    @PersistenceContext EntityManager em;
    @Inject CatalogueQuery catalogueQuery;
    @Inject ClockRulesRepository clockRulesRepository;

    public void make(int year, int count) {
        Contract contract = em.find(Contract.class, "85-41-LR21");
        List<String> comunas =
                em.createQuery("SELECT c.code FROM Comuna c ORDER BY c.code", String.class)
                        .getResultList();
        Random random = new Random(year);
        for (int n = 0; n < count; n++) {
            Ticket ticket = one(year, n, contract, comunas, random);
            em.persist(ticket);
            PlainTexts.keep(em, ticket);
        }
    }

    private Ticket one(int year, int n, Contract contract, List<String> comunas, Random random) {
        Instant entered =
                LocalDate.of(year, 1, 1)
                        .atStartOfDay(SANTIAGO)
                        .toInstant()
                        .plusSeconds(random.nextInt(360 * 86400));
        Person person =
                new Person(
                        new PersonDetails(
                                "Ana",
                                "Ficticia Prueba",
                                Identity.NONE,
                                null,
                                null,
                                UserType.APODERADO,
                                new ContactDetails("+56 9 1000 0001", null, null, null, null, null),
                                null),
                        entered);
        em.persist(person);
        ClassifiedFiling filing =
                new ClassifiedFiling(
                        UUID.randomUUID().toString(),
                        any(random, Channel.values()),
                        any(random, Context.values()),
                        classification(random),
                        any(random, Urgency.values()),
                        "Esparcida",
                        new ClassifiedFiling.Place(
                                any(random, INSTITUTIONS),
                                null,
                                "Escuela de prueba",
                                random.nextInt(8) == 0
                                        ? null
                                        : comunas.get(random.nextInt(comunas.size()))),
                        new ClassifiedFiling.Filer(person, null));
        Route route =
                new Route(
                        any(random, AREAS),
                        null,
                        Set.of(),
                        Urgency.BAJA,
                        Danger.NONE,
                        random.nextInt(20) == 0,
                        true,
                        List.of("x"));
        Ticket ticket =
                new Ticket(
                        String.format("CP-%d-8%05d", year, n),
                        filing,
                        route,
                        contract,
                        clockRulesRepository.rules(1, 1),
                        entered);
        live(ticket, entered, random);
        return ticket;
    }

    private static void live(Ticket ticket, Instant entered, Random random) {
        Instant later = entered.plusSeconds(random.nextInt(6 * 86400));
        switch (random.nextInt(6)) {
            case 0 -> ticket.annul(later);
            case 1 -> ticket.touch(later);
            default -> {
                ticket.validateRouting(ticket.getArea(), later);
                ticket.submitForReview(later);
                ticket.answered(Stage.RESPUESTA_DEFINITIVA, null, later, SANTIAGO);
            }
        }
    }

    /** One that is open and of that month is annulled, by its own verb. */
    public String annulOne(Instant from, Instant until, Instant at) {
        Ticket ticket =
                em.createQuery(
                                """
                                SELECT t FROM Ticket t WHERE t.enteredAt >= :from
                                AND t.enteredAt < :until AND t.status = :waiting""",
                                Ticket.class)
                        .setParameter("from", from)
                        .setParameter("until", until)
                        .setParameter("waiting", TicketStatus.POR_VALIDAR)
                        .setMaxResults(1)
                        .getSingleResult();
        ticket.lend(clockRulesRepository.rules(1, 1));
        ticket.annul(at);
        return ticket.getNumber();
    }

    /** Whatever may happen to requests of that year happens to some of them, by their own verbs. */
    public void change(int year, Random random, Instant now, int many) {
        List<Ticket> all =
                em.createQuery(
                                "SELECT t FROM Ticket t WHERE t.number LIKE :year ORDER BY t.id",
                                Ticket.class)
                        .setParameter("year", "CP-" + year + "-8%")
                        .getResultList();
        for (int n = 0; n < many; n++) {
            Ticket ticket = all.get(random.nextInt(all.size()));
            ticket.lend(clockRulesRepository.rules(1, 1));
            try {
                change(ticket, random, now);
            } catch (CanalException notInThisState) {
                continue;
            }
        }
    }

    private void change(Ticket ticket, Random random, Instant now) {
        switch (random.nextInt(12)) {
            case 0 -> ticket.annul(now);
            case 1 -> ticket.reclassify(classification(random), any(random, Context.values()), now);
            case 2 -> ticket.belongTo(any(random, INSTITUTIONS), now);
            case 3 -> ticket.readBy(any(random, INSTITUTIONS), now);
            case 4 -> ticket.treatAs(any(random, Urgency.values()), now);
            case 5 -> ticket.restrict(any(random, RestrictedMatter.values()), now);
            case 6 -> ticket.liftRestriction(now);
            case 7 -> ticket.reroute(any(random, AREAS), now);
            case 8 -> ticket.reopen(now);
            case 9 -> ask(ticket, random, now);
            default -> answer(ticket, random, now);
        }
    }

    private void answer(Ticket ticket, Random random, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, SANTIAGO);
        LocalDate promised = random.nextBoolean() ? day.plusDays(random.nextInt(6)) : null;
        Stage stage = promised == null ? Stage.RESPUESTA_DEFINITIVA : Stage.RESPUESTA;
        if (ticket.getStatus() == TicketStatus.POR_VALIDAR) {
            ticket.validateRouting(ticket.getArea(), now);
        }
        ticket.submitForReview(now);
        ticket.answered(stage, promised, now, SANTIAGO);
        if (promised == null && random.nextBoolean()) {
            ticket.causedBy(any(random, CauseKind.values()));
        }
        em.flush();
        em.createNativeQuery(
                        """
                        insert into answer (id, ticket_id, round, stage, state, body, automatic,
                            pertinent, left_at, left_on, updated_at, version%s)
                        values (?1, ?2, 1, '%s', 'ENVIADA', 'x', %s, %s, ?3, {d '%s'}, ?3, 0%s)"""
                                .formatted(
                                        promised == null ? "" : ", promised_on",
                                        stage,
                                        random.nextInt(5) == 0,
                                        random.nextInt(4) > 0,
                                        day,
                                        promised == null ? "" : ", {d '" + promised + "'}"))
                .setParameter(1, IDS.incrementAndGet())
                .setParameter(2, ticket.getId())
                .setParameter(3, Timestamp.from(now))
                .executeUpdate();
    }

    /** Once, because a request has one question of each kind. */
    private void ask(Ticket ticket, Random random, Instant now) {
        long known =
                em.createQuery("SELECT COUNT(s) FROM Survey s WHERE s.ticket = :it", Long.class)
                        .setParameter("it", ticket)
                        .getSingleResult();
        if (known > 0) {
            return;
        }
        ticket.touch(now);
        em.flush();
        int score = random.nextInt(6);
        em.createNativeQuery(
                        """
                        insert into survey (id, ticket_id, version, kind, state, area_code,
                            topic_code, channel, due_at, asked_at, asked_month%s)
                        values (?1, ?2, 0, 'SATISFACCION', '%s', '%s', 'CELIACO', 'WEB', ?3, ?3,
                            {d '%s'}%s)"""
                                .formatted(
                                        score == 0 ? "" : ", score, solved, answered_at",
                                        score == 0 ? "ENVIADA" : "RESPONDIDA",
                                        any(random, AREAS),
                                        LocalDate.ofInstant(now, SANTIAGO).withDayOfMonth(1),
                                        score == 0 ? "" : ", " + score + ", 'SI', ?3"))
                .setParameter(1, IDS.incrementAndGet())
                .setParameter(2, ticket.getId())
                .setParameter(3, Timestamp.from(now))
                .executeUpdate();
    }

    private Classification classification(Random random) {
        String[] topic = TOPICS[random.nextInt(TOPICS.length)];
        return catalogueQuery.classify(any(random, MOTIVES), topic[0], topic[1]);
    }

    @SafeVarargs
    private static <T> T any(Random random, T... from) {
        return from[random.nextInt(from.length)];
    }
}
