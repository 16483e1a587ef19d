package cl.soser.canal.it.ticket;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.directory.PlacedSchools;
import cl.soser.canal.directory.School;
import cl.soser.canal.incident.ComplaintFixture;
import cl.soser.canal.incident.IncidentQuery;
import cl.soser.canal.incident.IncidentRef;
import cl.soser.canal.incident.IncidentService;
import cl.soser.canal.incident.SimilarTicketJob;
import cl.soser.canal.incident.TicketIncidentDetails;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;

/** Several people tell of one thing; each test at a school of its own. */
abstract class IncidentCase extends TicketCase {

    private static final AtomicInteger SCHOOLS = new AtomicInteger(96_000);

    @Inject ComplaintFixture complaints;
    @Inject PlacedSchools schools;
    @Inject IncidentQuery incidentQuery;
    @Inject IncidentService joining;
    @Inject SimilarTicketJob similarTicketJob;

    School school;
    Instant start;

    @BeforeEach
    void aSchoolOfItsOwn() {
        school = place();
        start = clock.instant();
    }

    School place() {
        String code = String.valueOf(SCHOOLS.incrementAndGet());
        return schools.integra(code, "Jardín de Incidentes " + code);
    }

    /** The milk was out of date. */
    String milk(Channel channel, String name, String rut, int hoursLater) {
        return complaints.file(
                channel,
                school.getId(),
                null,
                "La leche venía vencida en la bandeja",
                name,
                rut,
                name.toLowerCase(java.util.Locale.ROOT) + "@it.example",
                start.plusSeconds(3600L * hoursLater));
    }

    long joined(String... numbers) throws Exception {
        return as(administrator(), () -> joining.open(java.util.List.of(numbers)));
    }

    /** After all that entered have been compared. */
    TicketIncidentDetails seen(Known who, String number) throws Exception {
        similarTicketJob.go();
        return as(who, () -> incidentQuery.ofTicket(number));
    }

    IncidentRef incident(long id) throws Exception {
        return as(administrator(), () -> incidentQuery.get(id).ref());
    }
}
