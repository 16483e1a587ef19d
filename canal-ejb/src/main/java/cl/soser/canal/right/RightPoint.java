package cl.soser.canal.right;

import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** One field of a rectification, or one purpose of an opposition. */
@Entity
@Table(name = "data_right_point")
@NamedQuery(
        name = RightPoint.OF_CASE,
        query = "SELECT p FROM RightPoint p WHERE p.caseId = :case ORDER BY p.id")
public class RightPoint {

    static final String OF_CASE = "RightPoint.ofCase";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "data_right_point")
    @SequenceGenerator(
            name = "data_right_point",
            sequenceName = "data_right_point_seq",
            allocationSize = 50)
    private Long id;

    @Column(name = "case_id", updatable = false)
    private long caseId;

    @Column(name = "point_code", updatable = false)
    private String code;

    @Column(updatable = false)
    private String proposed;

    private String was;
    private Boolean accepted;

    protected RightPoint() {
        // for JPA
    }

    RightPoint(long caseId, String code, String proposed) {
        this.caseId = caseId;
        this.code = code;
        this.proposed = proposed;
    }

    public void decide(boolean granted, String before) {
        accepted = granted;
        was = before;
    }

    public String getCode() {
        return code;
    }

    /** The new value; null for a purpose. */
    public String getProposed() {
        return proposed;
    }

    /** What it was when the case was decided; null before. */
    public String getWas() {
        return was;
    }

    /** Null while nobody has decided. */
    public Boolean getAccepted() {
        return accepted;
    }
}
