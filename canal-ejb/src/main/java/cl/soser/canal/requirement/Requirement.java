package cl.soser.canal.requirement;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.commitment.Commitment;
import cl.soser.canal.commitment.CommitmentType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What an institution requires or changes, until it is complied with (procedure, page 18:
 * "requerimientos, modificaciones y actualizaciones … resueltos en tiempo y forma").
 */
@Entity
@Table(name = "mandate")
@NamedQuery(
        name = Requirement.PENDING,
        query =
                """
                SELECT m FROM Requirement m
                WHERE m.state = :pending AND m.dueOn <= :day
                ORDER BY m.dueOn, m.id""")
public class Requirement extends Commitment {

    /** To be complied with by that day, or late. */
    static final String PENDING = "Requirement.pending";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "mandate")
    @SequenceGenerator(name = "mandate", sequenceName = "mandate_seq", allocationSize = 1)
    private Long id;

    @Enumerated(STRING)
    private RequirementKind kind;

    private String institution;
    private String title;
    private String detail;
    private String reference;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Enumerated(STRING)
    private RequirementState state;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Column(name = "closed_text")
    private String closedText;

    protected Requirement() {
        // for JPA
    }

    public Requirement(RegisterRequirementCommand what, long by, Instant now) {
        super(what.owner(), what.dueOn(), by, now);
        kind = what.kind();
        institution = what.institution();
        title = what.title();
        detail = what.detail();
        reference = what.reference();
        receivedOn = what.receivedOn();
        state = RequirementState.PENDIENTE;
    }

    public void comply(LocalDate day, String how) {
        close(RequirementState.CUMPLIDO, day, how);
    }

    void drop(LocalDate day, String why) {
        close(RequirementState.SIN_EFECTO, day, why);
    }

    private void close(RequirementState end, LocalDate day, String words) {
        requirePending();
        state = end;
        closedOn = day;
        closedText = words;
    }

    @Override
    protected String closedKey() {
        return "mandate.closed";
    }

    @Override
    public CommitmentType type() {
        return CommitmentType.REQUERIMIENTO;
    }

    @Override
    public boolean isPending() {
        return state == RequirementState.PENDIENTE;
    }

    /** Complied with, and after the day that was asked. */
    public boolean isLate() {
        return state == RequirementState.CUMPLIDO && closedOn.isAfter(getDueOn());
    }

    @Override
    public Long getId() {
        return id;
    }

    public RequirementKind getKind() {
        return kind;
    }

    public String getInstitution() {
        return institution;
    }

    public String getTitle() {
        return title;
    }

    public String getDetail() {
        return detail;
    }

    public String getReference() {
        return reference;
    }

    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    public RequirementState getState() {
        return state;
    }

    public LocalDate getClosedOn() {
        return closedOn;
    }

    /** How it was complied with, or why it is without effect. */
    public String getClosedText() {
        return closedText;
    }
}
