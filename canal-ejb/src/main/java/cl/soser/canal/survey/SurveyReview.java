package cl.soser.canal.survey;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;
import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.ticket.Ticket;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * The review of a low answer: the assigned person, the findings, and the end. It is closed with a
 * text; it may become an improvement.
 */
@Entity
@Table(name = "survey_review")
@NamedQuery(
        name = SurveyReview.COUNT_OF_SURVEY,
        query = "SELECT COUNT(r) FROM SurveyReview r WHERE r.survey = :survey")
@NamedQuery(
        name = SurveyReview.IDS_BY_SURVEY,
        query = "SELECT r.survey.id, r.id FROM SurveyReview r WHERE r.ticket = :ticket")
public class SurveyReview {

    static final String COUNT_OF_SURVEY = "SurveyReview.countOfSurvey";
    static final String IDS_BY_SURVEY = "SurveyReview.idsBySurvey";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "survey_review")
    @SequenceGenerator(
            name = "survey_review",
            sequenceName = "survey_review_seq",
            allocationSize = 1)
    private Long id;

    @Version private int version;

    @OneToOne(fetch = LAZY)
    @JoinColumn(name = "survey_id")
    private Survey survey;

    @ManyToOne(fetch = LAZY)
    @JoinColumn(name = "ticket_id")
    private Ticket ticket;

    @Column(name = "area_code")
    private String area;

    @Enumerated(STRING)
    private SurveyReviewState state;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "owner_id")
    private Long owner;

    @Column(name = "found_text")
    private String found;

    @Column(name = "closed_text")
    private String closedText;

    @Column(name = "closed_by")
    private Long closedBy;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "improvement_id")
    private Long improvement;

    protected SurveyReview() {
        // for JPA
    }

    SurveyReview(Survey survey, Instant now) {
        this.survey = survey;
        this.ticket = survey.getTicket();
        this.area = survey.getArea();
        this.state = SurveyReviewState.ABIERTA;
        this.openedAt = now;
    }

    public void assign(long account) {
        requireOpen();
        owner = account;
    }

    public void find(String words) {
        requireOpen();
        found = words;
    }

    public void close(String words, long by, Instant now) {
        requireOpen();
        if (owner == null) {
            throw new NotAllowedException("review.owner.missing");
        }
        if (found == null) {
            throw new NotAllowedException("review.found.missing");
        }
        state = SurveyReviewState.CERRADA;
        closedText = words;
        closedBy = by;
        closedAt = now;
    }

    /** It became an idea in the register of improvements. */
    public void become(long idea) {
        requireUnused();
        improvement = idea;
    }

    public void requireUnused() {
        if (improvement != null) {
            throw new NotAllowedException("review.improvement.known");
        }
    }

    private void requireOpen() {
        if (state != SurveyReviewState.ABIERTA) {
            throw new NotAllowedException("review.closed", id);
        }
    }

    public boolean isOpen() {
        return state == SurveyReviewState.ABIERTA;
    }

    public boolean isOwnOf(long account) {
        return owner != null && owner == account;
    }

    /** What people call it by. */
    public Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public Survey getSurvey() {
        return survey;
    }

    public Ticket getTicket() {
        return ticket;
    }

    public String getArea() {
        return area;
    }

    public SurveyReviewState getState() {
        return state;
    }

    public Instant getOpenedAt() {
        return openedAt;
    }

    public Long getOwner() {
        return owner;
    }

    public String getFound() {
        return found;
    }

    public String getClosedText() {
        return closedText;
    }

    public Long getClosedBy() {
        return closedBy;
    }

    public Instant getClosedAt() {
        return closedAt;
    }

    /** The number of the idea it led to, or null. */
    public Long getImprovement() {
        return improvement;
    }
}
