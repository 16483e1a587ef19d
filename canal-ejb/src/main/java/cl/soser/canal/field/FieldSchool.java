package cl.soser.canal.field;

import cl.soser.canal.directory.School;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;

/** The assignment of a school to a person, present or past. */
@Entity
@Table(name = "field_school")
@NamedQuery(
        name = FieldSchool.STANDING,
        query =
                """
                SELECT f FROM FieldSchool f
                WHERE f.account = :account AND f.school.id = :school AND f.takenAt = :still""")
@NamedQuery(
        name = FieldSchool.SCHOOLS_OF,
        query =
                """
                SELECT NEW cl.soser.canal.directory.SchoolRow(
                    s.id, s.scheme, s.code, s.checkDigit, s.name, c.code, c.name,
                    r.code, r.shortName, i.code, s.status)
                FROM FieldSchool f JOIN f.school s JOIN s.comuna c JOIN c.region r
                    JOIN s.institution i
                WHERE f.account = :account AND f.takenAt = :still
                ORDER BY s.name, s.id""")
class FieldSchool implements Serializable {

    static final String STANDING = "FieldSchool.standing";
    static final String SCHOOLS_OF = "FieldSchool.schoolsOf";

    /** The value for no end. */
    static final Instant STILL = Instant.parse("9999-12-31T00:00:00Z");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "field_school")
    @SequenceGenerator(
            name = "field_school",
            sequenceName = "field_school_seq",
            allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "school_id")
    private School school;

    @Column(name = "account_id")
    private long account;

    @Column(name = "given_by")
    private Long givenBy;

    @Column(name = "given_time")
    private Instant givenAt;

    @Column(name = "taken_by")
    private Long takenBy;

    @Column(name = "taken_time")
    private Instant takenAt = STILL;

    @Version private int version;

    protected FieldSchool() {}

    /**
     * @param givenBy null for one the demonstration made
     */
    FieldSchool(long account, School school, Long givenBy, Instant givenAt) {
        this.account = account;
        this.school = school;
        this.givenBy = givenBy;
        this.givenAt = givenAt;
    }

    void take(long by, Instant now) {
        takenBy = by;
        takenAt = now;
    }

    public School getSchool() {
        return school;
    }

    public long getAccount() {
        return account;
    }
}
