package cl.soser.canal.personaldata;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A copy or an erasure of one person's data, from its order to its proof. A server holds it by a
 * lease, which another takes over. Once an erasure is over it holds ids and numbers of rows alone.
 */
@Entity
@Table(name = "personal_task")
@NamedQuery(
        name = PersonalTask.BY_KEY,
        query = "SELECT t FROM PersonalTask t WHERE t.orderKey = :key")
@NamedQuery(name = PersonalTask.LATEST, query = "SELECT t FROM PersonalTask t ORDER BY t.id DESC")
@NamedQuery(
        name = PersonalTask.NEXT,
        query =
                """
                SELECT t.id FROM PersonalTask t
                WHERE t.state = :queued OR (t.state = :running AND t.claimedUntil < :now)
                ORDER BY t.id""")
@NamedQuery(
        name = PersonalTask.CLAIM,
        query =
                """
                UPDATE PersonalTask t SET t.state = :running, t.claimedBy = :token,
                    t.claimedUntil = :until, t.attempts = t.attempts + 1
                WHERE t.id = :id
                    AND (t.state = :queued OR (t.state = :running AND t.claimedUntil < :now))""")
@NamedQuery(
        name = PersonalTask.COPIES,
        query = "SELECT t FROM PersonalTask t WHERE t.state = :ready AND t.kind = :copy")
class PersonalTask {

    static final String BY_KEY = "PersonalTask.byKey";
    static final String LATEST = "PersonalTask.latest";
    static final String NEXT = "PersonalTask.next";
    static final String CLAIM = "PersonalTask.claim";
    static final String COPIES = "PersonalTask.copies";

    /** How the key of a task begins that a restored backup repeats. */
    static final String REPLAY = "repite-";

    /** Why an erasure did not begin: what it would take changed since somebody saw it. */
    static final String OTHER_PLAN = "OTRO_PLAN";

    /** How the key of a copy begins that a case hands out, for as long as that says. */
    private static final String OF_CASE = "derecho-";

    private static final String COUNT = ": ";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "personal_task")
    @SequenceGenerator(
            name = "personal_task",
            sequenceName = "personal_task_seq",
            allocationSize = 1)
    private Long id;

    @Version private int version;

    @Enumerated(STRING)
    @Column(updatable = false)
    private PersonalTaskKind kind;

    @Column(name = "order_key", updatable = false)
    private String orderKey;

    @Enumerated(STRING)
    private PersonalTaskState state = PersonalTaskState.EN_COLA;

    private String subject;
    private String replay;

    @Column(name = "plan_digest")
    private String plan;

    private int steps;
    private int step;
    private String done;
    private String kept;

    @Column(name = "account_id", updatable = false)
    private Long account;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "claimed_by")
    private String claimedBy;

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    private int attempts;
    private String sha256;

    @Column(name = "size_bytes")
    private Long size;

    private String digest;

    @Column(name = "error_code")
    private String errorCode;

    protected PersonalTask() {
        // for JPA
    }

    /**
     * @param orderKey of whoever ordered it; the same order makes one
     * @param subject whose data, as text
     */
    PersonalTask(
            PersonalTaskKind kind, String orderKey, String subject, Long account, Instant now) {
        this.kind = kind;
        this.orderKey = orderKey;
        this.subject = subject;
        this.account = account;
        this.askedAt = now;
    }

    /** An erasure that the database of a restored backup does not know. */
    static PersonalTask replay(String key, String subject, String entry, Instant now) {
        PersonalTask task = new PersonalTask(PersonalTaskKind.SUPRESION, key, subject, null, now);
        task.replay = entry;
        return task;
    }

    boolean isReplay() {
        return orderKey.startsWith(REPLAY);
    }

    /** Whether its days are over; what a case hands out is the case's. */
    boolean isOver(Instant now) {
        return !orderKey.startsWith(OF_CASE) && !expiresAt.isAfter(now);
    }

    /** Whether no server does it, nor did. */
    boolean isWaiting() {
        return state == PersonalTaskState.EN_COLA || state == PersonalTaskState.FALLIDA;
    }

    boolean isDone() {
        return state == PersonalTaskState.LISTA;
    }

    boolean isHeldBy(String token) {
        return state == PersonalTaskState.EN_CURSO && token.equals(claimedBy);
    }

    /** What is to be done is known. */
    void begin(int newSteps, String newReplay, List<String> newKept) {
        steps = newSteps;
        step = 0;
        if (replay == null) {
            replay = newReplay;
        }
        kept = newKept.isEmpty() ? null : String.join("\n", newKept);
    }

    /** A piece is done. */
    void advance(Map<String, Integer> counts, Instant until) {
        Map<String, Integer> all = counts();
        counts.forEach((title, rows) -> all.merge(title, rows, Integer::sum));
        StringBuilder lines = new StringBuilder();
        all.forEach(
                (title, rows) -> {
                    if (rows > 0) {
                        lines.append(title).append(COUNT).append(rows).append('\n');
                    }
                });
        done = lines.isEmpty() ? null : lines.toString();
        step = Math.min(step + 1, steps);
        claimedUntil = until;
    }

    private Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String line : done()) {
            int end = line.lastIndexOf(COUNT);
            counts.put(
                    line.substring(0, end), Integer.valueOf(line.substring(end + COUNT.length())));
        }
        return counts;
    }

    void erased(String proof, Instant now) {
        end(PersonalTaskState.LISTA, now);
        subject = null;
        digest = proof;
    }

    void copied(String content, long bytes, Instant now, Instant until) {
        end(PersonalTaskState.LISTA, now);
        subject = null;
        sha256 = content;
        size = bytes;
        expiresAt = until;
    }

    /** The content it had; null where it had none. */
    String expire() {
        String content = sha256;
        state = PersonalTaskState.VENCIDA;
        sha256 = null;
        return content;
    }

    /** Another try, not before that. */
    void retryAfter(Instant then) {
        claimedBy = null;
        claimedUntil = then;
    }

    void fail(String code, Instant now) {
        end(PersonalTaskState.FALLIDA, now);
        if (kind == PersonalTaskKind.COPIA || !hasBegun() && code.equals(OTHER_PLAN)) {
            subject = null;
        }
        errorCode = code;
    }

    /** Whether there is no way back. */
    boolean hasBegun() {
        return replay != null;
    }

    /** Whose data, and by which plan, as long as nothing was done. */
    void plan(String newSubject, String seen) {
        if (!hasBegun()) {
            subject = newSubject;
            plan = seen;
        }
    }

    /** Whether it may begin by this plan; one that goes on is past that. */
    boolean isPlanned(ErasureScope scope) {
        return hasBegun() || plan == null || scope.isPlan(plan);
    }

    /** It failed, and is ordered once more. */
    void again() {
        if (state == PersonalTaskState.FALLIDA && subject != null) {
            state = PersonalTaskState.EN_COLA;
            attempts = 0;
            endedAt = null;
            errorCode = null;
        }
    }

    private void end(PersonalTaskState how, Instant now) {
        state = how;
        endedAt = now;
        step = steps;
        claimedBy = null;
        claimedUntil = null;
    }

    Long getId() {
        return id;
    }

    PersonalTaskKind getKind() {
        return kind;
    }

    String getOrderKey() {
        return orderKey;
    }

    PersonalTaskState getState() {
        return state;
    }

    String getSubject() {
        return subject;
    }

    String getReplay() {
        return replay;
    }

    int getSteps() {
        return steps;
    }

    int getStep() {
        return step;
    }

    List<String> done() {
        return lines(done);
    }

    List<String> kept() {
        return lines(kept);
    }

    private static List<String> lines(String text) {
        return text == null ? List.of() : text.lines().toList();
    }

    Long getAccount() {
        return account;
    }

    Instant getAskedAt() {
        return askedAt;
    }

    Instant getEndedAt() {
        return endedAt;
    }

    Instant getExpiresAt() {
        return expiresAt;
    }

    int getAttempts() {
        return attempts;
    }

    String getSha256() {
        return sha256;
    }

    Long getSize() {
        return size;
    }

    String getDigest() {
        return digest;
    }

    String getErrorCode() {
        return errorCode;
    }
}
