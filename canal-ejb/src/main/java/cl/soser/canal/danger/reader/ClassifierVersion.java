package cl.soser.canal.danger.reader;

import static cl.soser.canal.danger.reader.ClassifierState.EN_COLA;
import static cl.soser.canal.danger.reader.ClassifierState.EN_CURSO;
import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * A classifier, from the wish to learn it to its turns in force. There is one place for learning,
 * and a server holds it by a lease, which another takes over. Number 0 is the shipped one.
 */
@Entity
@Table(name = "classifier_version")
@NamedQuery(
        name = ClassifierVersion.NEWEST,
        query =
                """
                SELECT v FROM ClassifierVersion v WHERE v.number < :below
                ORDER BY v.number DESC""")
@NamedQuery(
        name = ClassifierVersion.IN_FORCE,
        query = "SELECT v FROM ClassifierVersion v WHERE v.turn IS NOT NULL ORDER BY v.turn DESC")
@NamedQuery(
        name = ClassifierVersion.UNDER_WAY,
        query = "SELECT v FROM ClassifierVersion v WHERE v.place IS NOT NULL")
@NamedQuery(
        name = ClassifierVersion.CLAIM,
        query =
                """
                UPDATE ClassifierVersion v SET v.state = :running, v.claimedBy = :token,
                    v.claimedUntil = :until, v.attempts = v.attempts + 1, v.stepsDone = 0
                WHERE v.number = :number
                    AND (v.state = :queued OR (v.state = :running AND v.claimedUntil < :now))""")
@NamedQuery(
        name = ClassifierVersion.ADVANCE,
        query =
                """
                UPDATE ClassifierVersion v SET v.stepsDone = :steps, v.claimedUntil = :until
                WHERE v.number = :number AND v.state = :running AND v.claimedBy = :token""")
class ClassifierVersion {

    static final String NEWEST = "ClassifierVersion.newest";
    static final String IN_FORCE = "ClassifierVersion.inForce";
    static final String UNDER_WAY = "ClassifierVersion.underWay";
    static final String CLAIM = "ClassifierVersion.claim";
    static final String ADVANCE = "ClassifierVersion.advance";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "classifier_version")
    @SequenceGenerator(
            name = "classifier_version",
            sequenceName = "classifier_version_seq",
            allocationSize = 1)
    private Integer number;

    @Enumerated(STRING)
    private ClassifierState state;

    private Integer place;

    @Column(name = "asked_by", updatable = false)
    private Long askedBy;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    @Column(name = "claimed_by")
    private String claimedBy;

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    private int attempts;

    @Column(name = "steps_done")
    private int stepsDone;

    @Column(name = "ended_at")
    private Instant endedAt;

    private Integer messages;
    private Integer corrections;
    private String sha256;

    @Column(name = "error_code")
    private String errorCode;

    private Integer turn;

    @Version private int version;

    @ElementCollection
    @CollectionTable(name = "classifier_reading", joinColumns = @JoinColumn(name = "number"))
    private Set<MeasuredReading> readings = new HashSet<>();

    protected ClassifierVersion() {
        // for JPA
    }

    ClassifierVersion(long account, Instant now) {
        this.state = EN_COLA;
        this.place = 1;
        this.askedBy = account;
        this.askedAt = now;
    }

    boolean isHeldBy(String token) {
        return state == EN_CURSO && token.equals(claimedBy);
    }

    /**
     * It is learned and kept.
     *
     * @param shipped how many messages it learned from, and
     * @param corrected how many that people corrected
     * @param measured how well messages are read that it did not learn from
     */
    void ready(
            String content,
            int shipped,
            int corrected,
            Collection<MeasuredReading> measured,
            Instant now) {
        end(ClassifierState.LISTA, now);
        sha256 = content;
        readings.addAll(measured);
        messages = shipped;
        corrections = corrected;
    }

    /**
     * @param code of the failure in the log
     */
    void fail(String code, Instant now) {
        end(ClassifierState.FALLIDA, now);
        errorCode = code;
    }

    /** Left for another try. */
    void retryAfter(Instant then) {
        claimedBy = null;
        claimedUntil = then;
    }

    private void end(ClassifierState how, Instant now) {
        state = how;
        endedAt = now;
        place = null;
        claimedBy = null;
        claimedUntil = null;
    }

    /** In force from now on, until another has a later turn. */
    void takeTurn(int next) {
        turn = next;
    }

    boolean isReady() {
        return state == ClassifierState.LISTA;
    }

    int getNumber() {
        return number;
    }

    ClassifierState getState() {
        return state;
    }

    Long getAskedBy() {
        return askedBy;
    }

    Instant getAskedAt() {
        return askedAt;
    }

    int getAttempts() {
        return attempts;
    }

    int getStepsDone() {
        return stepsDone;
    }

    Instant getEndedAt() {
        return endedAt;
    }

    Integer getMessages() {
        return messages;
    }

    Integer getCorrections() {
        return corrections;
    }

    String getSha256() {
        return sha256;
    }

    String getErrorCode() {
        return errorCode;
    }

    Integer getTurn() {
        return turn;
    }

    ReadingFigures figures(boolean withCorrections) {
        return new ReadingFigures(readings, withCorrections);
    }
}
