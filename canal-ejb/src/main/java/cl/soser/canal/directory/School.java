package cl.soser.canal.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.ZoneId;

/**
 * An establishment where food is served: a school with an RBD, or a kindergarten numbered by JUNJI
 * or INTEGRA. It is never deleted, because tickets speak of it; when a directory stops naming it,
 * it is closed.
 */
@Entity
@NamedQuery(
        name = School.BY_CODE,
        query = "SELECT s FROM School s WHERE s.scheme = :scheme AND s.code = :code")
@NamedQuery(name = School.ALL_OF, query = "SELECT s FROM School s WHERE s.scheme IN :schemes")
@NamedQuery(
        name = School.COUNTS_OF_REGIONS,
        query =
                """
                SELECT s.comuna.region.code, COUNT(s) FROM School s
                WHERE s.status = :running GROUP BY s.comuna.region.code""")
@NamedQuery(
        name = School.CODES,
        query =
                """
                SELECT s.code FROM School s
                WHERE s.scheme = :scheme
                  AND s.code IN :codes""")
@NamedQuery(
        name = School.IDS_OF_CODES,
        query =
                """
                SELECT s.code, s.id FROM School s
                WHERE s.scheme = :scheme
                  AND s.code IN :codes""")
@NamedQuery(
        name = School.PLACES,
        query =
                """
                SELECT s.latitude, s.longitude FROM School s
                WHERE s.latitude IS NOT NULL AND s.status <> :closed""")
@NamedQuery(name = School.BY_IDS, query = "SELECT s FROM School s WHERE s.id IN :ids")
public class School implements Serializable {

    static final String BY_CODE = "School.byCode";
    static final String ALL_OF = "School.allOf";
    public static final String COUNTS_OF_REGIONS = "School.countsOfRegions";
    public static final String CODES = "School.codes";
    public static final String IDS_OF_CODES = "School.idsOfCodes";
    static final String PLACES = "School.places";
    static final String BY_IDS = "School.byIds";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "school")
    @SequenceGenerator(name = "school", sequenceName = "school_seq", allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    private SchoolScheme scheme;

    private String code;

    @Column(name = "check_digit")
    private String checkDigit;

    private String name;
    private String search;

    @ManyToOne(optional = false)
    @JoinColumn(name = "comuna_code")
    private Comuna comuna;

    @ManyToOne(optional = false)
    @JoinColumn(name = "institution_code")
    private Institution institution;

    @Enumerated(EnumType.STRING)
    private SchoolStatus status;

    private boolean rural;
    private BigDecimal latitude;
    private BigDecimal longitude;
    private Integer enrolment;
    private String teaching;

    @Column(name = "by_hand")
    private boolean byHand;

    @Version private int version;

    protected School() {}

    School(SchoolFacts facts, Comuna comuna, Institution institution) {
        this.scheme = facts.scheme();
        this.code = facts.code();
        this.institution = institution;
        take(facts, comuna);
    }

    /** One that a person adds, or opens again, before a file of the directory names it. */
    School byHand() {
        byHand = true;
        return this;
    }

    /** Becomes what a file of the directory says; from then on the files speak for it. */
    void update(SchoolFacts facts, Comuna comuna) {
        correct(facts, comuna);
        byHand = false;
    }

    /** Becomes what a person says; scheme and code are its identity and stay. */
    void correct(SchoolFacts facts, Comuna comuna) {
        if (facts.scheme() != scheme || !facts.code().equals(code)) {
            throw new IllegalArgumentException("facts of another establishment: " + facts.code());
        }
        take(facts, comuna);
    }

    private void take(SchoolFacts facts, Comuna where) {
        this.checkDigit = facts.checkDigit();
        this.name = facts.name();
        this.comuna = where;
        this.status = facts.status();
        this.rural = facts.rural();
        this.latitude = facts.latitude();
        this.longitude = facts.longitude();
        this.enrolment = facts.enrolment();
        this.teaching = facts.teaching();
        this.search = SchoolSearchText.of(code, checkDigit, name, where.searchWords());
    }

    /** Closes it: the directory no longer names it. */
    void close() {
        status = SchoolStatus.CERRADO;
    }

    SchoolFacts facts() {
        return new SchoolFacts(
                scheme,
                code,
                checkDigit,
                name,
                comuna.getCode(),
                status,
                rural,
                latitude,
                longitude,
                enrolment,
                teaching);
    }

    public Long getId() {
        return id;
    }

    public SchoolScheme getScheme() {
        return scheme;
    }

    /** The number within its scheme, without leading zeros or check digit. */
    public String getCode() {
        return code;
    }

    /** As published, which is not always módulo 11; null where the scheme has none. */
    public String getCheckDigit() {
        return checkDigit;
    }

    /** The code as people see it: "2220-5" for an RBD, the bare code elsewhere. */
    public String getFullCode() {
        return checkDigit == null ? code : code + "-" + checkDigit;
    }

    public String getName() {
        return name;
    }

    /** Names repeat by the dozen in the national directory: with its code and comuna. */
    public String getTitle() {
        return title(name, scheme, getFullCode(), comuna.getName());
    }

    static String title(String name, SchoolScheme scheme, String fullCode, String comuna) {
        return name + " (" + scheme + " " + fullCode + ", " + comuna + ")";
    }

    public Comuna getComuna() {
        return comuna;
    }

    public Region getRegion() {
        return comuna.getRegion();
    }

    /** Whose establishment this is, and so who may read what is filed about it. */
    public Institution getInstitution() {
        return institution;
    }

    public SchoolStatus getStatus() {
        return status;
    }

    public boolean isRural() {
        return rural;
    }

    /** Degrees, or null where the source has none or an impossible one. */
    public BigDecimal getLatitude() {
        return latitude;
    }

    /** Degrees, or null where the source has none or an impossible one. */
    public BigDecimal getLongitude() {
        return longitude;
    }

    /** Where it lies, or at least its comuna; null where neither is known. */
    public MapPoint getPoint() {
        return latitude == null
                ? comuna.getPoint()
                : new MapPoint(latitude.doubleValue(), longitude.doubleValue());
    }

    /** Pupils, or null if unknown. */
    public Integer getEnrolment() {
        return enrolment;
    }

    /** The zone in which a deadline is shown to the people of this establishment. */
    public ZoneId getZone() {
        return comuna.getZone();
    }

    /** The ministry's teaching codes with commas, or null. */
    public String getTeaching() {
        return teaching;
    }

    /** A person added it, and no file of the directory has named it since. */
    public boolean isByHand() {
        return byHand;
    }

    public int getVersion() {
        return version;
    }

    @Override
    public String toString() {
        return "School " + scheme + " " + code;
    }
}
