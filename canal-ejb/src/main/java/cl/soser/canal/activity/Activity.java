package cl.soser.canal.activity;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.commitment.Commitment;
import cl.soser.canal.commitment.CommitmentType;
import cl.soser.canal.shared.NotAllowedException;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.LocalDate;

/** A training or a diffusion of the channel, from its plan until it was held or called off. */
@Entity
@AttributeOverride(name = "firstDueOn", column = @Column(name = "first_planned_on"))
@AttributeOverride(name = "dueOn", column = @Column(name = "planned_on"))
@NamedQuery(
        name = Activity.LATE,
        query =
                """
                SELECT a FROM Activity a
                WHERE a.state = :planned AND a.dueOn < :today
                ORDER BY a.dueOn, a.id""")
@NamedQuery(
        name = Activity.OF_PERIOD,
        query =
                """
                SELECT a FROM Activity a
                WHERE a.dueOn >= :from AND a.dueOn < :until
                ORDER BY a.dueOn, a.id""")
@NamedQuery(
        name = Activity.COUNT_LATE,
        query =
                """
                SELECT COUNT(a) FROM Activity a
                WHERE a.state = :planned AND a.dueOn < :today""")
public class Activity extends Commitment {

    static final String LATE = "Activity.late";
    static final String OF_PERIOD = "Activity.ofPeriod";
    static final String COUNT_LATE = "Activity.countLate";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "activity")
    @SequenceGenerator(name = "activity", sequenceName = "activity_seq", allocationSize = 1)
    private Long id;

    @Enumerated(STRING)
    private ActivityKind kind;

    private String title;
    private String detail;
    private String audience;
    private String place;

    @Column(name = "led_by")
    private String ledBy;

    @Enumerated(STRING)
    private ActivityState state;

    @Column(name = "done_on")
    private LocalDate doneOn;

    private Integer attendants;

    @Column(name = "closed_text")
    private String closedText;

    protected Activity() {
        // for JPA
    }

    Activity(PlanActivityCommand what, long by, Instant now) {
        super(what.owner(), what.plannedOn(), by, now);
        kind = what.kind();
        title = what.title();
        detail = what.detail();
        audience = what.audience();
        place = what.place();
        ledBy = what.ledBy();
        state = ActivityState.PLANIFICADA;
    }

    void hold(LocalDate day, int people, String words) {
        requirePending();
        state = ActivityState.REALIZADA;
        doneOn = day;
        attendants = people;
        closedText = words;
    }

    /** Corrects how it was held. */
    void correct(LocalDate day, int people, String words) {
        if (state != ActivityState.REALIZADA) {
            throw new NotAllowedException("activity.correct.held", id);
        }
        doneOn = day;
        attendants = people;
        closedText = words;
    }

    void callOff(String why) {
        requirePending();
        state = ActivityState.SUSPENDIDA;
        closedText = why;
    }

    @Override
    protected String closedKey() {
        return "activity.closed";
    }

    /** How and when it was held, in one line: "12-05-2026, 30 personas: …". */
    String heldNote() {
        return format(doneOn) + ", " + attendants + " personas: " + closedText;
    }

    @Override
    public CommitmentType type() {
        return CommitmentType.ACTIVIDAD;
    }

    @Override
    public boolean isPending() {
        return state == ActivityState.PLANIFICADA;
    }

    public boolean isHeld() {
        return state == ActivityState.REALIZADA;
    }

    @Override
    public Long getId() {
        return id;
    }

    public ActivityKind getKind() {
        return kind;
    }

    public String getTitle() {
        return title;
    }

    public String getDetail() {
        return detail;
    }

    public String getAudience() {
        return audience;
    }

    public String getPlace() {
        return place;
    }

    public String getLedBy() {
        return ledBy;
    }

    public ActivityState getState() {
        return state;
    }

    public LocalDate getDoneOn() {
        return doneOn;
    }

    public Integer getAttendants() {
        return attendants;
    }

    /** Its result, or why it was called off. */
    public String getClosedText() {
        return closedText;
    }
}
