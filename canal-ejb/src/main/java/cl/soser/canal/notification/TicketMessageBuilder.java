package cl.soser.canal.notification;

import cl.soser.canal.catalogue.Area;
import cl.soser.canal.directory.School;
import cl.soser.canal.notification.outbox.NewMessage;
import cl.soser.canal.notification.template.MailSettings;
import cl.soser.canal.notification.template.MessageCode;
import cl.soser.canal.notification.template.MessageLabels;
import cl.soser.canal.shared.privacy.MaskedText;
import cl.soser.canal.sla.DeadlineLabels;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.identity.HiddenText;
import cl.soser.canal.ticket.identity.MarkCorrectionRepository;
import cl.soser.canal.ticket.identity.TextPart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;

/** Begins every message about a ticket with the facts most wordings use. */
@ApplicationScoped
public class TicketMessageBuilder {

    @PersistenceContext EntityManager em;
    @Inject MailSettings settings;
    @Inject MarkCorrectionRepository markCorrectionRepository;

    public Ticket ticket(long id) {
        return em.find(Ticket.class, id);
    }

    /** Dates are written in the school's zone. */
    ZoneId zone(Ticket ticket) {
        return ticket.getSchool() == null ? DeadlineLabels.SANTIAGO : ticket.getSchool().getZone();
    }

    /**
     * For the citizen, in the language she reads; colleagues get {@link #internal}. A restricted
     * ticket is answered by named readers, so that the lines about an area are left out.
     */
    NewMessage about(MessageCode code, Ticket ticket, String occasion) {
        String page =
                (ticket.getAccount() == null ? "/seguimiento?numero=" : "/solicitudes/")
                        + ticket.getNumber();
        NewMessage message =
                begin(code, ticket, occasion, zone(ticket))
                        .spoken(ticket.getPerson().getReadingLanguage().orElse(null))
                        .with("enlace", settings.baseUrl() + page)
                        .typed("asunto", ticket.getSubject());
        if (ticket.isRestricted()) {
            message.with("area", "");
        }
        School school = ticket.getSchool();
        return school == null
                ? message.typed("establecimiento", ticket.getSchoolNote())
                : message.with("establecimiento", name(school)).with("escuela", school.getTitle());
    }

    /** For a colleague; the mail of a restricted ticket has only its number. */
    public NewMessage internal(MessageCode code, Ticket ticket, String occasion) {
        NewMessage message =
                begin(code, ticket, occasion, DeadlineLabels.SANTIAGO)
                        .with(
                                "enlaceGestion",
                                settings.baseUrl() + "/gestion/tickets/" + ticket.getNumber())
                        .with(
                                "urgencia",
                                MessageLabels.word("urgency." + ticket.getOperativeUrgency()))
                        .with("estado", MessageLabels.word("status." + ticket.getStatus()));
        if (ticket.isRestricted()) {
            return message.with("asunto", MessageLabels.word("restricted"));
        }
        if (ticket.isAlert()) {
            return message.with("peligro", danger(ticket)).with("establecimiento", place(ticket));
        }
        return message.with("asunto", subject(ticket))
                .with(
                        "establecimiento",
                        ticket.getSchool() == null && ticket.getSchoolNote() != null
                                ? MaskedText.text(HiddenText.of(ticket.getSchoolNote()))
                                : place(ticket));
    }

    /** A mail leaves the house: whoever needs the names opens the ticket. */
    private String subject(Ticket ticket) {
        return MaskedText.text(
                HiddenText.of(
                        ticket.getSubject(),
                        markCorrectionRepository.of(ticket.getId(), TextPart.ASUNTO)));
    }

    /** About an alert: number, kind, place and time, and no word that a person wrote. */
    NewMessage alert(MessageCode code, Ticket ticket, String occasion) {
        return begin(code, ticket, occasion, DeadlineLabels.SANTIAGO)
                .with(
                        "enlaceGestion",
                        settings.baseUrl() + "/gestion/tickets/" + ticket.getNumber())
                .with("razon", danger(ticket))
                .with("establecimiento", place(ticket));
    }

    /** The kind of danger in words. */
    static String danger(Ticket ticket) {
        return ticket.getDangerKind() == null
                ? MessageLabels.word("alert.words")
                : MessageLabels.word("danger." + ticket.getDangerKind());
    }

    /** What a line of a list may say of it. */
    public String title(Ticket ticket) {
        if (ticket.isAlert()) {
            return danger(ticket);
        }
        return ticket.isRestricted() ? MessageLabels.word("restricted.short") : subject(ticket);
    }

    private static String place(Ticket ticket) {
        return ticket.getSchool() == null
                ? MessageLabels.word("noSchool")
                : name(ticket.getSchool());
    }

    private NewMessage begin(MessageCode code, Ticket ticket, String occasion, ZoneId zone) {
        return new NewMessage(code, ticket.getNumber() + ":" + occasion)
                .about(ticket.getNumber(), ticket.getId())
                .variant(ticket.getMotive().getCode(), ticket.getTopic().getCode())
                .with("motivo", ticket.getMotive().getLabel().toLowerCase(MessageLabels.CHILE))
                .with("area", area(ticket.getArea()))
                .dated("ingreso", ticket.getEnteredAt(), zone)
                .dated("plazo", ticket.getAttendBy(), zone);
    }

    String area(String code) {
        Area area = em.find(Area.class, code);
        return area == null ? code : area.getLabel();
    }

    private static String name(School school) {
        return school.getName() + ", " + school.getComuna().getName();
    }
}
