package cl.soser.canal.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** The signed root of the batches of a day. */
@Entity
@Table(name = "evidence_day")
@NamedQuery(name = EvidenceDay.ALL, query = "SELECT d FROM EvidenceDay d ORDER BY d.id")
@NamedQuery(name = EvidenceDay.OF_DAY, query = "SELECT d FROM EvidenceDay d WHERE d.day = :day")
public class EvidenceDay {

    static final String ALL = "EvidenceDay.all";
    public static final String OF_DAY = "EvidenceDay.ofDay";

    @Id private Long id;

    @Column(name = "day_on")
    private LocalDate day;

    @Column(name = "first_batch")
    private long firstBatch;

    @Column(name = "last_batch")
    private long lastBatch;

    private long entries;
    private String root;
    private String statement;
    private String signature;

    @Column(name = "public_key")
    private String publicKey;

    @Column(name = "signed_at")
    private Instant signedAt;

    protected EvidenceDay() {
        // for JPA
    }

    EvidenceDay(EvidenceDay before, LocalDate day, BatchRange batches, EvidenceKey key) {
        this.id = before == null ? 1 : before.id + 1;
        this.day = day;
        this.firstBatch = batches.first();
        this.lastBatch = batches.last();
        this.entries = batches.entries();
        this.root = batches.root();
        this.statement = expectedStatement(before == null ? EvidenceBatch.BEGINNING : before.root);
        this.signature = key.sign(statement);
        this.publicKey = key.publicKey();
    }

    EvidenceDay at(Instant now) {
        signedAt = now;
        return this;
    }

    /** The batches of a day: from which to which, how many entries, and their root. */
    record BatchRange(long first, long last, long entries, String root) {}

    /** What has to be signed, given the root of the day before. */
    final String expectedStatement(String previousRoot) {
        return "canal-evidencia-dia-1\n"
                + ("dia " + day + "\n")
                + ("lotes " + firstBatch + " " + lastBatch + "\n")
                + ("filas " + entries + "\n")
                + ("raiz " + root + "\n")
                + ("anterior " + previousRoot + "\n");
    }

    boolean isSigned() {
        return EvidenceKey.signed(statement, signature, publicKey);
    }

    public Long getId() {
        return id;
    }

    public LocalDate getDay() {
        return day;
    }

    public long getFirstBatch() {
        return firstBatch;
    }

    public long getLastBatch() {
        return lastBatch;
    }

    public long getEntries() {
        return entries;
    }

    public String getRoot() {
        return root;
    }

    public String getStatement() {
        return statement;
    }

    public String getSignature() {
        return signature;
    }

    public String getPublicKey() {
        return publicKey;
    }

    public Instant getSignedAt() {
        return signedAt;
    }
}
