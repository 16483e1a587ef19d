package cl.soser.canal.ticket;

import static cl.soser.canal.ticket.FormField.AFFECTED;
import static cl.soser.canal.ticket.FormField.EXPIRES_ON;
import static cl.soser.canal.ticket.FormField.HAPPENED_ON;
import static cl.soser.canal.ticket.FormField.LOT;
import static cl.soser.canal.ticket.FormField.PRODUCT;

import cl.soser.canal.routing.FoldedText;
import cl.soser.canal.shared.Plain;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The long texts of a ticket, in a table of their own so that lists and jobs do not read them. */
@Entity
@NamedQuery(
        name = TicketText.OF_TICKETS,
        query = "SELECT x FROM TicketText x WHERE x.ticketId IN :tickets")
@Table(name = "ticket_text")
public class TicketText {

    public static final String OF_TICKETS = "TicketText.ofTickets";

    private static final int SEARCHED = 12_000;
    private static final int TRACED = 3_000;
    private static final int PROSE_LENGTH = 6_400;

    @Id
    @Column(name = "ticket_id")
    private Long ticketId;

    private String detail;
    private String product;
    private String lot;

    @Column(name = "lot_key")
    private String lotKey;

    @Column(name = "expires_on")
    private LocalDate expiresOn;

    private Integer affected;

    @Column(name = "happened_on")
    private LocalDate happenedOn;

    @Column(name = "routing_trace")
    private String routingTrace;

    @Column(name = "question_edition")
    private Integer edition;

    private String folded;

    /**
     * Subject and detail, folded ({@link FoldedText}), on which rules are tried; cut if too long.
     */
    @Column(name = "told")
    private String foldedProse;

    protected TicketText() {
        // for JPA
    }

    public TicketText(
            Ticket ticket, FileTicketCommand request, FoldedText prose, List<String> trace) {
        this.ticketId = ticket.getId();
        this.detail = request.detail();
        FormValues values = request.values();
        this.happenedOn = values.day(HAPPENED_ON);
        this.product = values.text(PRODUCT);
        this.lot = values.text(LOT);
        this.lotKey = LotNumber.key(lot);
        this.expiresOn = values.day(EXPIRES_ON);
        this.affected = values.count(AFFECTED);
        this.routingTrace = cut(String.join("\n", trace), TRACED);
        this.edition = request.answers().edition();
        this.folded = cut(searched(ticket, request.answers().searched()), SEARCHED);
        this.foldedProse = cut(prose.folded(), PROSE_LENGTH);
    }

    /** What the word search of staff finds: a field that is not named here is not found. */
    private String searched(Ticket about, String answers) {
        return Stream.of(
                        about.getSubject(),
                        detail,
                        product,
                        lot,
                        answers,
                        about.getPerson().getFullName(),
                        about.getSchool() == null
                                ? about.getSchoolNote()
                                : about.getSchool().getName())
                .flatMap(text -> Plain.words(text).stream())
                .collect(Collectors.joining(" "));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    /** What was given in the optional fields of the form. */
    public FormValues getValues() {
        FormValues values = FormValues.NONE;
        for (FormField field : FormField.values()) {
            values = values.with(field, value(field));
        }
        return values;
    }

    private Object value(FormField field) {
        return switch (field) {
            case HAPPENED_ON -> happenedOn;
            case PRODUCT -> product;
            case LOT -> lot;
            case EXPIRES_ON -> expiresOn;
            case AFFECTED -> affected;
        };
    }

    public Long getTicketId() {
        return ticketId;
    }

    public String getDetail() {
        return detail;
    }

    public String getProduct() {
        return product;
    }

    public String getLot() {
        return lot;
    }

    /** Its form for comparisons; null if there is none. */
    public String getLotKey() {
        return lotKey;
    }

    /** How many people, as the citizen counted. */
    public Integer getAffected() {
        return affected;
    }

    public LocalDate getHappenedOn() {
        return happenedOn;
    }

    /** The edition of its questions; null if it had none. */
    public Integer getEdition() {
        return edition;
    }

    /** The rules that applied at entry, one per line. */
    public String getRoutingTrace() {
        return routingTrace;
    }
}
