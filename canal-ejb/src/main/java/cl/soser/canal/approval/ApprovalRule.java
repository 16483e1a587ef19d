package cl.soser.canal.approval;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.routing.WordMatcher;
import cl.soser.canal.shared.Criterion;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * One line of the table that says which texts Operations accepts first (rules, section 5). Its
 * criteria must all hold; then it asks for approval or excepts from it.
 */
@Entity
@Table(name = "approval_rule")
@NamedQuery(
        name = ApprovalRule.IN_FORCE,
        query = "SELECT r FROM ApprovalRule r WHERE r.active = TRUE ORDER BY r.ordinal")
@NamedQuery(name = ApprovalRule.ALL, query = "SELECT r FROM ApprovalRule r ORDER BY r.ordinal")
public class ApprovalRule {

    static final String IN_FORCE = "ApprovalRule.inForce";
    static final String ALL = "ApprovalRule.all";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "approval_rule")
    @SequenceGenerator(
            name = "approval_rule",
            sequenceName = "approval_rule_seq",
            allocationSize = 50)
    private Long id;

    @Version private int version;
    private int ordinal;
    private String name;
    private boolean active;

    @Column(name = "motive_code")
    private String motive;

    @Column(name = "topic_code")
    private String topic;

    @Enumerated(STRING)
    private Channel channel;

    @Column(name = "institution_code")
    private String institution;

    @Column(name = "area_code")
    private String area;

    @Enumerated(STRING)
    @Column(name = "operative_urgency")
    private Urgency urgency;

    private String finding;
    private boolean restricted;
    private boolean reopened;

    @Column(name = "affected_from")
    private Integer affectedFrom;

    private String words;

    @Column(name = "asks")
    private boolean approvalRequired;

    protected ApprovalRule() {
        // for JPA
    }

    /** Not in force until {@link #switchOn} is called. */
    public ApprovalRule(int ordinal, ApprovalRuleContent text) {
        this.ordinal = ordinal;
        rewrite(text);
    }

    /** Replaces criteria and consequence; order and activity stay. */
    public void rewrite(ApprovalRuleContent text) {
        name = text.name().strip();
        motive = text.motive();
        topic = text.topic();
        channel = text.channel();
        institution = text.institution();
        area = text.area();
        urgency = text.urgency();
        finding = text.finding();
        restricted = text.restricted();
        reopened = text.reopened();
        affectedFrom = text.affectedFrom();
        words = text.words();
        approvalRequired = text.approvalRequired();
    }

    public void switchOn() {
        active = true;
    }

    public void switchOff() {
        active = false;
    }

    public void moveTo(int newOrdinal) {
        ordinal = newOrdinal;
    }

    /** Whether all its criteria hold; words count in the request and in the answer. */
    public boolean holds(ApprovalFacts facts) {
        return Criterion.holds(motive, facts.motive())
                && Criterion.holds(topic, facts.topic())
                && Criterion.holds(channel, facts.channel())
                && Criterion.holds(institution, facts.institution())
                && Criterion.holds(area, facts.area())
                && Criterion.holds(urgency, facts.urgency())
                && Criterion.holds(finding, facts.finding())
                && (!restricted || facts.restricted())
                && (!reopened || facts.reopened())
                && (affectedFrom == null
                        || facts.affected() != null && facts.affected() >= affectedFrom)
                && (words == null || states(facts.asked()) || states(facts.answered()));
    }

    private boolean states(String prose) {
        return WordMatcher.parse(words).firstIn(prose).isPresent();
    }

    public Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public int getOrdinal() {
        return ordinal;
    }

    /** The reason as everybody reads it. */
    public String getName() {
        return name;
    }

    public boolean isActive() {
        return active;
    }

    public boolean isApprovalRequired() {
        return approvalRequired;
    }

    /** The editable part, to fill a form with. */
    public ApprovalRuleContent text() {
        return new ApprovalRuleContent(
                name,
                motive,
                topic,
                channel,
                institution,
                area,
                urgency,
                finding,
                restricted,
                reopened,
                affectedFrom,
                words,
                approvalRequired);
    }
}
