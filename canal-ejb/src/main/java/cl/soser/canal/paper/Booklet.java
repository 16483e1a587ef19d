package cl.soser.canal.paper;

import cl.soser.canal.directory.School;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * A talonario: folios that were printed for one school and handed over there. It never changes; its
 * sheets have their own state.
 */
@Entity
@NamedQuery(name = Booklet.BY_KEY, query = "SELECT b FROM Booklet b WHERE b.submissionKey = :key")
@NamedQuery(
        name = Booklet.HOLDING,
        query = "SELECT b FROM Booklet b WHERE b.firstFolio <= :folio AND b.lastFolio >= :folio")
@NamedQuery(
        name = Booklet.OVERLAPPING,
        query =
                """
                SELECT b FROM Booklet b
                WHERE b.firstFolio <= :last AND b.lastFolio >= :first
                ORDER BY b.firstFolio""")
@NamedQuery(
        name = Booklet.PAGE,
        query =
                """
                SELECT b FROM Booklet b
                WHERE b.firstFolio < :below
                ORDER BY b.firstFolio DESC""")
@NamedQuery(
        name = Booklet.PAGE_HOLDING,
        query =
                """
                SELECT b FROM Booklet b
                WHERE b.firstFolio < :below AND b.firstFolio <= :folio AND b.lastFolio >= :folio
                ORDER BY b.firstFolio DESC""")
@NamedQuery(
        name = Booklet.PAGE_OF_SCHOOLS,
        query =
                """
                SELECT b FROM Booklet b
                WHERE b.firstFolio < :below AND b.school.id IN :schools
                ORDER BY b.firstFolio DESC""")
public class Booklet implements Serializable {

    static final String BY_KEY = "Booklet.byKey";
    static final String HOLDING = "Booklet.holding";
    static final String OVERLAPPING = "Booklet.overlapping";
    static final String PAGE = "Booklet.page";
    static final String PAGE_HOLDING = "Booklet.pageHolding";
    static final String PAGE_OF_SCHOOLS = "Booklet.pageOfSchools";

    /** Folios are given by the ten; see the migration for why. */
    static final int BLOCK = 10;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "booklet")
    @SequenceGenerator(name = "booklet", sequenceName = "booklet_seq", allocationSize = 50)
    private Long id;

    @Column(name = "submission_key")
    private String submissionKey;

    @ManyToOne(optional = false)
    @JoinColumn(name = "school_id")
    private School school;

    @Column(name = "first_folio")
    private long firstFolio;

    @Column(name = "last_folio")
    private long lastFolio;

    @Column(name = "handed_to")
    private String handedTo;

    @Column(name = "delivered_on")
    private LocalDate deliveredOn;

    @Column(name = "issued_by")
    private Long issuedBy;

    @Column(name = "issued_time")
    private Instant issuedAt;

    @ElementCollection
    @CollectionTable(name = "folio_block", joinColumns = @JoinColumn(name = "booklet_id"))
    @Column(name = "block")
    private Set<Long> blocks = new HashSet<>();

    @Version private int version;

    protected Booklet() {}

    Booklet(IssueBookletCommand order, long first, School school, Long issuedBy, Instant now) {
        this.submissionKey = order.submissionKey();
        this.school = school;
        this.firstFolio = first;
        this.lastFolio = first + order.sheets() - 1;
        this.handedTo = order.handedTo();
        this.deliveredOn = order.deliveredOn();
        this.issuedBy = issuedBy;
        this.issuedAt = now;
        for (long block = blockOf(firstFolio); block <= blockOf(lastFolio); block++) {
            blocks.add(block);
        }
    }

    static long blockOf(long folio) {
        return (folio - 1) / BLOCK;
    }

    public Long getId() {
        return id;
    }

    public School getSchool() {
        return school;
    }

    public FolioRange getRange() {
        return FolioRange.of(firstFolio, lastFolio);
    }

    public String getHandedTo() {
        return handedTo;
    }

    public LocalDate getDeliveredOn() {
        return deliveredOn;
    }

    public int getVersion() {
        return version;
    }
}
