package cl.soser.canal.ticket;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Classification;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.SampleCatalogue;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.danger.Danger;
import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.danger.DangerLevel;
import cl.soser.canal.person.ContactDetails;
import cl.soser.canal.person.Identity;
import cl.soser.canal.person.Person;
import cl.soser.canal.person.PersonDetails;
import cl.soser.canal.person.UserType;
import cl.soser.canal.routing.Route;
import cl.soser.canal.sla.ClockRules;
import cl.soser.canal.sla.SampleRules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** Tickets brought by their own verbs to where a test wants them. */
public final class SampleTicket {

    public static final Instant ENTRY = Instant.parse("2026-11-24T15:00:00Z");
    public static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");
    static final ClockRules RULES = SampleRules.asInstalled();
    private static final LocalDate PROMISED = LocalDate.of(2026, 12, 4);

    private SampleTicket() {}

    public static Ticket of(Classification classification, Urgency operative, boolean held) {
        return of(classification, operative, held, Danger.NONE);
    }

    /** A Reclamo with that level of danger. */
    static Ticket dangerous(DangerLevel level) {
        return of(
                SampleCatalogue.complaint(),
                Urgency.ALTA,
                false,
                Danger.kept(level, DangerKind.ENFERMEDAD, false, "CALIDAD"));
    }

    private static Ticket of(
            Classification classification, Urgency operative, boolean held, Danger danger) {
        Person person =
                new Person(
                        new PersonDetails(
                                "Ana",
                                "Ficticia Prueba",
                                Identity.NONE,
                                null,
                                null,
                                UserType.APODERADO,
                                ContactDetails.mail("ana.ficticia@canal.example"),
                                null),
                        ENTRY);
        ClassifiedFiling filing =
                new ClassifiedFiling(
                        "key",
                        Channel.WEB,
                        Context.SERVICIO_REGULAR,
                        classification,
                        Urgency.MEDIA,
                        "Faltaron almuerzos",
                        new ClassifiedFiling.Place("JUNAEB", null, "Escuela sin directorio", null),
                        new ClassifiedFiling.Filer(person, null));
        Route route =
                new Route(
                        "CALIDAD",
                        null,
                        Set.of("OPERACIONES"),
                        operative,
                        danger,
                        false,
                        held,
                        List.of("Todo lo demás"));
        return new Ticket("CP-2026-000001", filing, route, null, RULES, ENTRY);
    }

    public static Ticket complaint() {
        return of(SampleCatalogue.complaint(), Urgency.MEDIA, false);
    }

    /** A Reclamo in that state, an hour after its entry. */
    public static Ticket in(TicketStatus status) {
        Instant later = ENTRY.plusSeconds(3600);
        Ticket ticket = complaint();
        if (status == TicketStatus.POR_VALIDAR) {
            return ticket;
        }
        if (status == TicketStatus.ANULADO) {
            ticket.annul(later);
            return ticket;
        }
        ticket.validateRouting("CALIDAD", later);
        if (status == TicketStatus.EN_AREA) {
            return ticket;
        }
        if (status == TicketStatus.ESPERA_CIUDADANO) {
            ticket.askCitizen(later);
            return ticket;
        }
        ticket.submitForReview(later);
        switch (status) {
            case EN_VISACION -> ticket.sendForApproval(later);
            case RESPONDIDO -> ticket.answered(Stage.RESPUESTA, PROMISED, later, SANTIAGO);
            case CERRADO -> ticket.answered(Stage.RESPUESTA_DEFINITIVA, null, later, SANTIAGO);
            default -> {
                // already there
            }
        }
        return ticket;
    }
}
