package cl.soser.canal.escalation;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.shared.Criterion;
import cl.soser.canal.sla.InternalStage;
import cl.soser.canal.sla.Milestone;
import cl.soser.canal.sla.RunningClock;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.warning.MilestoneReached;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One step of the escalation: at this part of a term, for these tickets, notify these people and
 * make these changes.
 */
@Entity
@Table(name = "escalation_rung")
@NamedQuery(
        name = EscalationStep.ALL,
        query = "SELECT r FROM EscalationStep r ORDER BY r.clock, r.stage, r.percent, r.id")
@NamedQuery(
        name = EscalationStep.ACTIVE,
        query = "SELECT r FROM EscalationStep r WHERE r.active = TRUE ORDER BY r.percent, r.id")
class EscalationStep {

    static final String ALL = "EscalationStep.all";
    static final String ACTIVE = "EscalationStep.active";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "escalation_rung")
    @SequenceGenerator(
            name = "escalation_rung",
            sequenceName = "escalation_rung_seq",
            allocationSize = 50)
    private Long id;

    @Enumerated(STRING)
    private RunningClock clock;

    @Enumerated(STRING)
    private InternalStage stage;

    private int percent;

    @Column(name = "area_code")
    private String area;

    @Column(name = "motive_code")
    private String motive;

    @Column(name = "topic_code")
    private String topic;

    @Enumerated(STRING)
    private Urgency urgency;

    /** Names of {@link EscalationRecipient}, separated by commas. */
    @Column(name = "tells")
    private String recipients;

    @Column(name = "at_once")
    private boolean immediate;

    @Enumerated(STRING)
    @Column(name = "raise_to")
    private Urgency raiseTo;

    @Column(name = "hand_to")
    private String handTo;

    private boolean active;

    @Version private int version;

    protected EscalationStep() {
        // for JPA
    }

    EscalationStep(EscalationStepContent text) {
        change(text);
    }

    void change(EscalationStepContent text) {
        clock = text.clock();
        stage = text.stage();
        percent = text.milestone().percent();
        area = text.area();
        motive = text.motive();
        topic = text.topic();
        urgency = text.urgency();
        recipients =
                text.recipients().stream()
                        .sorted()
                        .map(Enum::name)
                        .collect(Collectors.joining(","));
        immediate = text.immediate();
        raiseTo = text.raiseTo();
        handTo = text.handTo();
        active = text.active();
    }

    EscalationStepContent text() {
        return new EscalationStepContent(
                clock,
                stage,
                Milestone.of(percent),
                area,
                motive,
                topic,
                urgency,
                recipients(),
                immediate,
                raiseTo,
                handTo,
                active);
    }

    Set<EscalationRecipient> recipients() {
        Set<EscalationRecipient> set = EnumSet.noneOf(EscalationRecipient.class);
        Stream.of(recipients.split(","))
                .filter(one -> !one.isEmpty())
                .map(EscalationRecipient::valueOf)
                .forEach(set::add);
        return set;
    }

    boolean isFor(MilestoneReached event, Ticket ticket) {
        return clock == event.clock()
                && Criterion.holds(stage, event.stage())
                && event.passed().contains(Milestone.of(percent))
                && Criterion.holds(area, event.area())
                && Criterion.holds(motive, ticket.getMotive().getCode())
                && Criterion.holds(topic, ticket.getTopic().getCode())
                && Criterion.holds(urgency, ticket.getOperativeUrgency());
    }

    Long getId() {
        return id;
    }

    int getVersion() {
        return version;
    }

    int percent() {
        return percent;
    }

    boolean isImmediate() {
        return immediate;
    }

    Urgency raiseTo() {
        return raiseTo;
    }

    String handTo() {
        return handTo;
    }
}
