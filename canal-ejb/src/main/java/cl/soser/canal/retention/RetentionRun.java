package cl.soser.canal.retention;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.shared.SecretTokens;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A run of the terms of retention: counted first, approved by the officer where these terms were
 * never approved, then done piece by piece. A unique key lets one be open at a time; a server holds
 * it by a lease.
 */
@Entity
@Table(name = "retention_run")
@NamedQuery(name = RetentionRun.OPEN, query = "SELECT r FROM RetentionRun r WHERE r.openKey = 1")
@NamedQuery(name = RetentionRun.LATEST, query = "SELECT r FROM RetentionRun r ORDER BY r.id DESC")
@NamedQuery(
        name = RetentionRun.COUNT_APPROVED,
        query =
                """
                SELECT COUNT(r) FROM RetentionRun r
                WHERE r.terms = :terms AND r.decidedBy IS NOT NULL AND r.state = :done""")
@NamedNativeQuery(
        name = RetentionRun.HELD_REASONS,
        query =
                """
                select k.reason, count(*)
                from kept_ticket_reason k join ticket t on t.id = k.id
                where t.is_open = false and t.closed_at < ?1 and t.erased_at is null
                group by k.reason""")
@NamedNativeQuery(
        name = RetentionRun.DUE + "SOLICITUDES",
        query =
                "select t.id, t.ticket_number "
                        + RetentionRun.SOLICITUDES
                        + RetentionRun.FREE_SOLICITUDES
                        + " order by t.id")
@NamedNativeQuery(
        name = RetentionRun.COUNT + "SOLICITUDES",
        query = "select count(*) " + RetentionRun.SOLICITUDES + RetentionRun.FREE_SOLICITUDES)
@NamedNativeQuery(
        name = RetentionRun.HELD + "SOLICITUDES",
        query =
                "select count(*) "
                        + RetentionRun.SOLICITUDES
                        + " and not (1 = 1"
                        + RetentionRun.FREE_SOLICITUDES
                        + ")")
@NamedNativeQuery(
        name = RetentionRun.DUE + "DERECHOS",
        query =
                "select d.id "
                        + RetentionRun.DERECHOS
                        + RetentionRun.FREE_DERECHOS
                        + " order by d.id")
@NamedNativeQuery(
        name = RetentionRun.COUNT + "DERECHOS",
        query = "select count(*) " + RetentionRun.DERECHOS + RetentionRun.FREE_DERECHOS)
@NamedNativeQuery(
        name = RetentionRun.HELD + "DERECHOS",
        query =
                "select count(*) "
                        + RetentionRun.DERECHOS
                        + " and not (1 = 1"
                        + RetentionRun.FREE_DERECHOS
                        + ")")
@NamedNativeQuery(
        name = RetentionRun.DUE + "ARCHIVOS",
        query =
                "select a.id "
                        + RetentionRun.ARCHIVOS
                        + RetentionRun.FREE_ARCHIVOS
                        + " order by a.id")
@NamedNativeQuery(
        name = RetentionRun.COUNT + "ARCHIVOS",
        query = "select count(*) " + RetentionRun.ARCHIVOS + RetentionRun.FREE_ARCHIVOS)
@NamedNativeQuery(
        name = RetentionRun.HELD + "ARCHIVOS",
        query =
                "select count(*) "
                        + RetentionRun.ARCHIVOS
                        + " and not (1 = 1"
                        + RetentionRun.FREE_ARCHIVOS
                        + ")")
@NamedNativeQuery(
        name = RetentionRun.DUE + "FOTOS_PAPEL",
        query =
                "select a.id "
                        + RetentionRun.FOTOS_PAPEL
                        + RetentionRun.FREE_FOTOS_PAPEL
                        + " order by a.id")
@NamedNativeQuery(
        name = RetentionRun.COUNT + "FOTOS_PAPEL",
        query = "select count(*) " + RetentionRun.FOTOS_PAPEL + RetentionRun.FREE_FOTOS_PAPEL)
@NamedNativeQuery(
        name = RetentionRun.HELD + "FOTOS_PAPEL",
        query =
                "select count(*) "
                        + RetentionRun.FOTOS_PAPEL
                        + " and not (1 = 1"
                        + RetentionRun.FREE_FOTOS_PAPEL
                        + ")")
@NamedNativeQuery(
        name = RetentionRun.DUE + "MENSAJES",
        query =
                "select m.id "
                        + RetentionRun.MENSAJES
                        + RetentionRun.FREE_MENSAJES
                        + " order by m.id")
@NamedNativeQuery(
        name = RetentionRun.COUNT + "MENSAJES",
        query = "select count(*) " + RetentionRun.MENSAJES + RetentionRun.FREE_MENSAJES)
@NamedNativeQuery(
        name = RetentionRun.HELD + "MENSAJES",
        query =
                "select count(*) "
                        + RetentionRun.MENSAJES
                        + " and not (1 = 1"
                        + RetentionRun.FREE_MENSAJES
                        + ")")
@NamedNativeQuery(
        name = RetentionRun.DUE + "CORREOS",
        query =
                "select m.id "
                        + RetentionRun.CORREOS
                        + RetentionRun.FREE_CORREOS
                        + " order by m.id")
@NamedNativeQuery(
        name = RetentionRun.COUNT + "CORREOS",
        query = "select count(*) " + RetentionRun.CORREOS + RetentionRun.FREE_CORREOS)
@NamedNativeQuery(
        name = RetentionRun.HELD + "CORREOS",
        query =
                "select count(*) "
                        + RetentionRun.CORREOS
                        + " and not (1 = 1"
                        + RetentionRun.FREE_CORREOS
                        + ")")
@NamedNativeQuery(
        name = RetentionRun.DUE + "LLAMADAS",
        query =
                "select c.id "
                        + RetentionRun.LLAMADAS
                        + RetentionRun.FREE_LLAMADAS
                        + " order by c.id")
@NamedNativeQuery(
        name = RetentionRun.COUNT + "LLAMADAS",
        query = "select count(*) " + RetentionRun.LLAMADAS + RetentionRun.FREE_LLAMADAS)
@NamedNativeQuery(
        name = RetentionRun.HELD + "LLAMADAS",
        query =
                "select count(*) "
                        + RetentionRun.LLAMADAS
                        + " and not (1 = 1"
                        + RetentionRun.FREE_LLAMADAS
                        + ")")
@NamedNativeQuery(
        name = RetentionRun.DUE + "LECTURAS",
        query =
                "select e.id "
                        + RetentionRun.LECTURAS
                        + RetentionRun.FREE_LECTURAS
                        + " order by e.id")
@NamedNativeQuery(
        name = RetentionRun.COUNT + "LECTURAS",
        query = "select count(*) " + RetentionRun.LECTURAS + RetentionRun.FREE_LECTURAS)
@NamedNativeQuery(
        name = RetentionRun.HELD + "LECTURAS",
        query =
                "select count(*) "
                        + RetentionRun.LECTURAS
                        + " and not (1 = 1"
                        + RetentionRun.FREE_LECTURAS
                        + ")")
@NamedNativeQuery(
        name = RetentionRun.DUE + "CUENTAS",
        query =
                "select a.id "
                        + RetentionRun.CUENTAS
                        + RetentionRun.FREE_CUENTAS
                        + " order by a.id")
@NamedNativeQuery(
        name = RetentionRun.COUNT + "CUENTAS",
        query = "select count(*) " + RetentionRun.CUENTAS + RetentionRun.FREE_CUENTAS)
@NamedNativeQuery(
        name = RetentionRun.HELD + "CUENTAS",
        query =
                "select count(*) "
                        + RetentionRun.CUENTAS
                        + " and not (1 = 1"
                        + RetentionRun.FREE_CUENTAS
                        + ")")
class RetentionRun {

    static final String OPEN = "RetentionRun.open";
    static final String LATEST = "RetentionRun.latest";
    static final String COUNT_APPROVED = "RetentionRun.countApproved";

    /** How the names begin of the queries of what is due of a class, and of how much. */
    static final String DUE = "RetentionRun.due.";

    static final String COUNT = "RetentionRun.count.";

    /** Mails that came in belong to the class of those that left. */
    static final String MAILS = "CORREOS";

    /** What people ask about their own data belongs to the class of their other requests. */
    static final String RIGHTS = "DERECHOS";

    /** How the names begin of the queries of how much is past its term and kept. */
    static final String HELD = "RetentionRun.held.";

    /** Of requests, how many for which reason. */
    static final String HELD_REASONS = "RetentionRun.heldReasons";

    /** The end of a query: a request t that nothing keeps. */
    private static final String FREE_TICKET =
            " and not exists (select k.id from kept_ticket k where k.id = t.id)";

    /**
     * The end of a query: what is of nobody who is kept; it begins so and ends with {@link
     * #WHO_IS_KEPT}, and says between them how a person b is found. The person is found first:
     * otherwise Derby reads all who are kept, for each row.
     */
    private static final String OF_NOBODY = "\nand not exists (select b.id from person b where b.";

    private static final String WHO_IS_KEPT =
            " and exists (select k.id from kept_person k where k.id = b.id))";

    static final String SOLICITUDES =
            "from ticket t where t.is_open = false and t.closed_at < ?1 and t.erased_at is null";

    static final String FREE_SOLICITUDES = FREE_TICKET;

    static final String DERECHOS =
            """
            from data_right_case d
            where coalesce(d.closed_at, d.entered_at) < ?1
              and d.state in ('RESPONDIDA', 'NO_ACREDITADA', 'DERIVADA', 'UNIDA')
              and d.asker_name <> '[borrado]'""";

    static final String FREE_DERECHOS =
            " and not exists (select k.id from kept_ticket k where k.id = d.ticket_id)"
                    + OF_NOBODY
                    + "account_id = d.account_id"
                    + WHO_IS_KEPT;

    static final String ARCHIVOS =
            """
            from attachment a
                left join ticket_message m on a.owner_kind = 'MESSAGE' and m.id = a.owner_id
                left join answer r on a.owner_kind = 'ANSWER' and r.id = a.owner_id
                join ticket t on t.id = coalesce(m.ticket_id, r.ticket_id, a.owner_id)
            where a.uploaded_at < ?1 and a.erased_at is null
              and a.owner_kind in ('TICKET', 'MESSAGE', 'ANSWER') and t.is_open = false""";

    static final String FREE_ARCHIVOS = FREE_TICKET;

    static final String FOTOS_PAPEL =
            """
            from attachment a join sheet_photo p on p.id = a.owner_id
            where a.owner_kind = 'SHEET' and a.erased_at is null and p.received_time < ?1
              and p.state <> 'ESPERA'""";

    static final String FREE_FOTOS_PAPEL =
            """

            and not exists (select k.id from transcription x join kept_ticket k
              on k.id = x.ticket_id where x.photo_id = p.id)""";

    static final String MENSAJES =
            """
            from message m left join ticket t on t.id = m.ticket_id
            where m.created_at < ?1 and m.state <> 'PENDIENTE'
              and m.recipient_address <> '[borrado]'""";

    static final String FREE_MENSAJES =
            OF_NOBODY + "email = m.recipient_address" + WHO_IS_KEPT + FREE_TICKET;

    static final String CORREOS =
            """
            from incoming_mail m left join ticket t on t.id = m.ticket_id
            where m.received_at < ?1 and m.handled_at is not null and m.sender <> '[borrado]'""";

    static final String FREE_CORREOS = OF_NOBODY + "email = m.sender" + WHO_IS_KEPT + FREE_TICKET;

    static final String LLAMADAS =
            """
            from line_call c where c.started_at < ?1 and c.caller is not null""";

    static final String FREE_LLAMADAS =
            """

            and not exists (select k.id from kept_ticket k where k.id = c.about_ticket_id)
            and not exists (select k.id from call_ticket x join kept_ticket k
              on k.id = x.ticket_id where x.call_id = c.id)"""
                    + OF_NOBODY
                    + "mobile = c.caller"
                    + WHO_IS_KEPT
                    + OF_NOBODY
                    + "landline = c.caller"
                    + WHO_IS_KEPT;

    static final String LECTURAS =
            """
            from audit_entry e
            where e.happened_at < ?1 and (e.network is not null or e.reason <> '[borrado]')""";

    static final String FREE_LECTURAS =
            """

            and (e.ticket_number is null
              or e.ticket_number not in (select k.ticket_number from kept_ticket k))
            and (e.object_type is null or e.object_type <> 'PERSONA'
              or e.object_id not in (select k.id from kept_person k))""";

    static final String CUENTAS =
            """
            from account a
            where a.erased_at is null and a.created_at < ?1
              and (a.closed_at < ?1
                or a.closed_at is null
                    and (a.last_sign_in_at is null or a.last_sign_in_at < ?1))
              and exists (select r.account_id from account_role r
                where r.account_id = a.id and r.role_code = 'CIUDADANO')
              and not exists (select r.account_id from account_role r
                where r.account_id = a.id and r.role_code <> 'CIUDADANO')""";

    static final String FREE_CUENTAS = OF_NOBODY + "account_id = a.id" + WHO_IS_KEPT;

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "retention_run")
    @SequenceGenerator(
            name = "retention_run",
            sequenceName = "retention_run_seq",
            allocationSize = 1)
    private Long id;

    @Version private int version;

    @Column(name = "open_key")
    private Integer openKey = 1;

    @Enumerated(STRING)
    private RetentionRunState state;

    @Column(updatable = false)
    private String terms;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "claimed_by")
    private String claimedBy;

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    private String digest;

    @ElementCollection
    @CollectionTable(name = "retention_run_class", joinColumns = @JoinColumn(name = "run_id"))
    private List<RetentionRunPart> parts = new ArrayList<>();

    protected RetentionRun() {
        // for JPA
    }

    /**
     * @param known these very terms were approved and done before
     */
    RetentionRun(String terms, List<RetentionRunPart> parts, boolean known, Instant now) {
        this.terms = terms;
        this.parts.addAll(parts);
        this.madeAt = now;
        this.state = known ? RetentionRunState.APROBADA : RetentionRunState.POR_APROBAR;
    }

    boolean isOf(String otherTerms) {
        return terms.equals(otherTerms);
    }

    void approve(long by, Instant now) {
        state = RetentionRunState.APROBADA;
        decidedBy = by;
        decidedAt = now;
    }

    void reject(long by, Instant now) {
        decidedBy = by;
        decidedAt = now;
        end(RetentionRunState.RECHAZADA, now);
    }

    void replace(Instant now) {
        end(RetentionRunState.REEMPLAZADA, now);
    }

    boolean isFree(Instant now) {
        return state == RetentionRunState.APROBADA
                || state == RetentionRunState.EN_CURSO
                        && (claimedUntil == null || claimedUntil.isBefore(now));
    }

    void claim(String token, Instant until) {
        state = RetentionRunState.EN_CURSO;
        claimedBy = token;
        claimedUntil = until;
    }

    boolean isHeldBy(String token) {
        return state == RetentionRunState.EN_CURSO && token.equals(claimedBy);
    }

    void advance(RetentionClass of, int rows, Instant until) {
        part(of).advance(rows);
        claimedUntil = until;
    }

    RetentionRunPart part(RetentionClass of) {
        return parts.stream().filter(one -> one.getOf() == of).findAny().orElseThrow();
    }

    void done(Instant now) {
        digest =
                SecretTokens.hash(
                        parts.stream()
                                .sorted(Comparator.comparing(RetentionRunPart::getOf))
                                .map(
                                        part ->
                                                part.getOf()
                                                        + " "
                                                        + part.getBefore()
                                                        + " "
                                                        + part.getDone())
                                .collect(Collectors.joining("\n", id + " " + now + "\n", "")));
        end(RetentionRunState.HECHA, now);
    }

    private void end(RetentionRunState how, Instant now) {
        state = how;
        endedAt = now;
        openKey = null;
        claimedBy = null;
        claimedUntil = null;
    }

    Long getId() {
        return id;
    }

    int getVersion() {
        return version;
    }

    RetentionRunState getState() {
        return state;
    }

    Instant getMadeAt() {
        return madeAt;
    }

    long rows() {
        return parts.stream().mapToLong(RetentionRunPart::getDone).sum();
    }

    /**
     * @param termsNow those in force
     */
    RetentionRunRow row(String termsNow) {
        return new RetentionRunRow(
                id,
                version,
                state,
                state.isOpen() && !isOf(termsNow),
                madeAt,
                endedAt,
                digest,
                parts.stream()
                        .sorted(Comparator.comparing(RetentionRunPart::getOf))
                        .map(RetentionRunPart::row)
                        .toList());
    }
}
