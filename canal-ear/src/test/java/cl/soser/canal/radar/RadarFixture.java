package cl.soser.canal.radar;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.directory.NeighbouringSchools;
import cl.soser.canal.directory.School;
import cl.soser.canal.person.ContactDetails;
import cl.soser.canal.person.DocumentType;
import cl.soser.canal.person.Identity;
import cl.soser.canal.person.Person;
import cl.soser.canal.person.PersonDetails;
import cl.soser.canal.person.UserType;
import cl.soser.canal.question.GivenAnswers;
import cl.soser.canal.shared.Attempt;
import cl.soser.canal.ticket.ChosenCodes;
import cl.soser.canal.ticket.FileTicketCommand;
import cl.soser.canal.ticket.FormField;
import cl.soser.canal.ticket.FormValues;
import cl.soser.canal.ticket.PlaceDetails;
import cl.soser.canal.ticket.intake.TicketCreator;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Files reports of several people, and looks as the job does. */
@Stateless
@PermitAll
public class RadarFixture {

    private static final String ILL =
            "Mi hija y dos compañeros vomitaron después de comer el pescado del colegio.";

    @PersistenceContext EntityManager em;
    @Inject TicketCreator ticketCreator;
    @Inject RadarWorker radarWorker;
    @Inject NeighbouringSchools neighbours;
    @Inject RadarFixture reports;
    @Inject Clock clock;
    @Inject RadarBaselineCache radarBaselineCache;

    /**
     * Four people of three schools tell of children who are ill after the fish of one lot.
     *
     * @return the number of the outbreak
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long outbreak() {
        List<School> island = neighbours.island(14);
        radarBaselineCache.forget();
        Instant now = clock.instant();
        String lot = "B" + UUID.randomUUID().toString().substring(0, 12);
        List<String> told =
                List.of(
                        told(Channel.WEB, island.get(0), lot, now.minusSeconds(7200)),
                        told(Channel.PAPEL, island.get(3), lot, now.minusSeconds(3600)),
                        told(Channel.LINEA_800, island.get(5), lot, now.minusSeconds(1800)),
                        told(Channel.WEB, island.get(5), lot, now));
        lookAsAnotherServer();
        return outbreaksOf(told).get(0);
    }

    private String told(Channel channel, School school, String lot, Instant at) {
        return reports.report(channel, school, ILL, lot, mailbox(), at);
    }

    /** What a person tells, who has a mailbox of their own. */
    public String report(Channel channel, School school, String detail, Instant at) {
        return report(channel, school, detail, null, mailbox(), at);
    }

    public static String mailbox() {
        return "radar-" + UUID.randomUUID() + "@it.example";
    }

    public String report(
            Channel channel, School school, String detail, String lot, String mailbox, Instant at) {
        Person person =
                new Person(
                        new PersonDetails(
                                "Rosa",
                                "Ficticia Radar",
                                new Identity(DocumentType.RUT, "40000001-8"),
                                null,
                                null,
                                UserType.APODERADO,
                                ContactDetails.mail(mailbox),
                                null),
                        at);
        em.persist(person);
        FileTicketCommand request =
                new FileTicketCommand(
                        UUID.randomUUID().toString(),
                        new ChosenCodes(
                                Context.SERVICIO_REGULAR,
                                "RECLAMO",
                                "BASICA_MEDIA",
                                null,
                                Urgency.MEDIA),
                        "Almuerzo de hoy",
                        detail,
                        PlaceDetails.school(school.getId()),
                        FormValues.NONE.with(FormField.LOT, lot),
                        GivenAnswers.NONE);
        return ticketCreator.admit(request, channel, person, null, null, at).getNumber();
    }

    /** Without the lock that a job has on its own server. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void lookAsAnotherServer() {
        radarWorker.find().forEach(cluster -> Attempt.at(() -> radarWorker.keep(cluster)));
    }

    /** Sees schools that came since it read them. */
    public void forget() {
        radarBaselineCache.forget();
    }

    /** The outbreaks that these tickets belong to. */
    public List<Long> outbreaksOf(List<String> numbers) {
        return em.createQuery(
                        """
                        SELECT DISTINCT m.outbreak FROM OutbreakTicket m, Ticket t
                        WHERE m.ticketId = t.id AND t.number IN :numbers""",
                        Long.class)
                .setParameter("numbers", numbers)
                .getResultList();
    }

    public long signsOf(String number) {
        return em.createQuery(
                        """
                        SELECT COUNT(s) FROM RadarSign s, Ticket t
                        WHERE s.ticketId = t.id AND t.number = :number""",
                        Long.class)
                .setParameter("number", number)
                .getSingleResult();
    }

    /** As if they had come before there was a radar. */
    public void unread(List<String> numbers) {
        for (Long id :
                em.createQuery("SELECT t.id FROM Ticket t WHERE t.number IN :numbers", Long.class)
                        .setParameter("numbers", numbers)
                        .getResultList()) {
            em.createQuery("DELETE FROM RadarSign s WHERE s.ticketId = :id")
                    .setParameter("id", id)
                    .executeUpdate();
            em.createQuery("DELETE FROM RadarReport r WHERE r.ticketId = :id")
                    .setParameter("id", id)
                    .executeUpdate();
        }
    }
}
