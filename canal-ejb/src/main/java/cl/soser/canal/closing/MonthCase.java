package cl.soser.canal.closing;

import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A request of a closed month as it stood then: no person, no text. Rows are written by one
 * statement ({@link MonthCaseRepository}) and never change.
 */
@Entity
@Table(name = "month_case")
@IdClass(MonthCaseId.class)
@NamedQuery(
        name = MonthCase.AFTER,
        query =
                """
                SELECT NEW cl.soser.canal.closing.MonthCase(
                  c.close, c.ticketId, c.number, c.institution, c.contract, c.channel,
                  c.context, c.motive, c.topic, c.subtopic, c.urgency, c.status,
                  c.scheme, c.school, c.schoolName, c.region, c.comuna, c.area,
                  c.enteredAt, c.dueAt, c.firstAnswerAt, c.closedAt, c.verdict,
                  c.reopenings)
                FROM MonthCase c WHERE c.close = :close AND c.ticketId > :after
                ORDER BY c.ticketId""")
@NamedQuery(
        name = MonthCase.OF_INSTITUTION_AFTER,
        query =
                """
                SELECT NEW cl.soser.canal.closing.MonthCase(
                  c.close, c.ticketId, c.number, c.institution, c.contract, c.channel,
                  c.context, c.motive, c.topic, c.subtopic, c.urgency, c.status,
                  c.scheme, c.school, c.schoolName, c.region, c.comuna, c.area,
                  c.enteredAt, c.dueAt, c.firstAnswerAt, c.closedAt, c.verdict,
                  c.reopenings)
                FROM MonthCase c WHERE c.close = :close AND c.ticketId > :after
                AND c.institution = :institution ORDER BY c.ticketId""")
@NamedQuery(
        name = MonthCase.ENTERED_COUNTS,
        query =
                """
                SELECT c.institution, c.motive, COUNT(c.ticketId) FROM MonthCase c
                WHERE c.close = :close AND c.enteredAt >= :from AND c.status <> 'ANULADO'
                GROUP BY c.institution, c.motive""")
@NamedQuery(
        name = MonthCase.VERDICT_COUNTS,
        query =
                """
                SELECT c.institution, c.motive, c.verdict, COUNT(c.ticketId) FROM MonthCase c
                WHERE c.close = :close AND c.dueAt < :until AND c.verdict IS NOT NULL
                GROUP BY c.institution, c.motive, c.verdict""")
class MonthCase {

    static final String AFTER = "MonthCase.after";
    static final String OF_INSTITUTION_AFTER = "MonthCase.ofInstitutionAfter";
    static final String ENTERED_COUNTS = "MonthCase.enteredCounts";
    static final String VERDICT_COUNTS = "MonthCase.verdictCounts";

    @Id
    @Column(name = "close_id")
    private long close;

    @Id
    @Column(name = "ticket_id")
    private long ticketId;

    @Column(name = "ticket_number")
    private String number;

    @Column(name = "institution_code")
    private String institution;

    @Column(name = "contract_code")
    private String contract;

    private String channel;
    private String context;

    @Column(name = "motive_code")
    private String motive;

    @Column(name = "topic_code")
    private String topic;

    @Column(name = "subtopic_code")
    private String subtopic;

    private String urgency;
    private String status;

    @Column(name = "school_scheme")
    private String scheme;

    @Column(name = "school_code")
    private String school;

    @Column(name = "school_name")
    private String schoolName;

    @Column(name = "region_code")
    private String region;

    @Column(name = "comuna_code")
    private String comuna;

    @Column(name = "area_code")
    private String area;

    @Column(name = "entered_at")
    private Instant enteredAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "first_answer_at")
    private Instant firstAnswerAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    private String verdict;
    private Integer reopenings;

    protected MonthCase() {
        // for JPA
    }

    /** As a query reads it, so that a list however long leaves nothing managed behind. */
    public MonthCase(
            long close,
            long ticketId,
            String number,
            String institution,
            String contract,
            String channel,
            String context,
            String motive,
            String topic,
            String subtopic,
            String urgency,
            String status,
            String scheme,
            String school,
            String schoolName,
            String region,
            String comuna,
            String area,
            Instant enteredAt,
            Instant dueAt,
            Instant firstAnswerAt,
            Instant closedAt,
            String verdict,
            Integer reopenings) {
        this.close = close;
        this.ticketId = ticketId;
        this.number = number;
        this.institution = institution;
        this.contract = contract;
        this.channel = channel;
        this.context = context;
        this.motive = motive;
        this.topic = topic;
        this.subtopic = subtopic;
        this.urgency = urgency;
        this.status = status;
        this.scheme = scheme;
        this.school = school;
        this.schoolName = schoolName;
        this.region = region;
        this.comuna = comuna;
        this.area = area;
        this.enteredAt = enteredAt;
        this.dueAt = dueAt;
        this.firstAnswerAt = firstAnswerAt;
        this.closedAt = closedAt;
        this.verdict = verdict;
        this.reopenings = reopenings;
    }

    /**
     * As the report writes it. A missing value is null; a member is left out only if the edition of
     * the report does not have it.
     */
    JsonObject toJson() {
        CanonicalJson json =
                new CanonicalJson()
                        .text("id", number)
                        .text("ingreso", CanonicalJson.instant(enteredAt))
                        .text("canal", channel)
                        .text("motivo", motive)
                        .text("tema", topic)
                        .text("subtema", subtopic)
                        .text("contexto", context)
                        .text("urgencia", urgency)
                        .text("estado", status)
                        .text("institucion", institution)
                        .text("contrato", contract)
                        .text("esquema", scheme)
                        .text("establecimiento", school)
                        .text("nombreEstablecimiento", schoolName)
                        .text("region", region)
                        .text("comuna", comuna)
                        .text("area", area)
                        .text("vence", CanonicalJson.instant(dueAt))
                        .text("primeraRespuesta", CanonicalJson.instant(firstAnswerAt))
                        .text("cierre", CanonicalJson.instant(closedAt))
                        .text("plazo", verdict);
        if (reopenings != null) {
            json.number("reaperturas", reopenings.longValue());
        }
        return json.build();
    }

    long getTicketId() {
        return ticketId;
    }

    String getNumber() {
        return number;
    }

    String getInstitution() {
        return institution;
    }

    String getMotive() {
        return motive;
    }

    String getTopic() {
        return topic;
    }

    String getSubtopic() {
        return subtopic;
    }

    String getArea() {
        return area;
    }

    String getContract() {
        return contract;
    }

    String getComuna() {
        return comuna;
    }

    String getStatus() {
        return status;
    }

    Instant getDueAt() {
        return dueAt;
    }

    /** By the close; null in months of the first edition, which have none. */
    Integer getReopenings() {
        return reopenings;
    }

    Instant getFirstAnswerAt() {
        return firstAnswerAt;
    }
}
