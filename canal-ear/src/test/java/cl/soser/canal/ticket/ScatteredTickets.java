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
import cl.soser.canal.routing.Route;
import cl.soser.canal.sla.ClockRulesRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

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

    private Classification classification(Random random) {
        String[] topic = TOPICS[random.nextInt(TOPICS.length)];
        return catalogueQuery.classify(any(random, MOTIVES), topic[0], topic[1]);
    }

    @SafeVarargs
    private static <T> T any(Random random, T... from) {
        return from[random.nextInt(from.length)];
    }
}
