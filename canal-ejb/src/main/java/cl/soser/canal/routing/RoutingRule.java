package cl.soser.canal.routing;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.danger.DangerKind;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One line of the routing table: criteria that must all hold, and their consequences. */
@Entity
@Table(name = "routing_rule")
@NamedQuery(
        name = RoutingRule.IN_FORCE,
        query = "SELECT r FROM RoutingRule r WHERE r.active = TRUE ORDER BY r.ordinal")
@NamedQuery(name = RoutingRule.ALL, query = "SELECT r FROM RoutingRule r ORDER BY r.ordinal")
@NamedQuery(
        name = RoutingRule.ROUTED,
        query = "SELECT t.id FROM Ticket t WHERE t.routingRule = :rule")
class RoutingRule {

    static final String IN_FORCE = "RoutingRule.inForce";
    static final String ALL = "RoutingRule.all";
    static final String ROUTED = "RoutingRule.routed";

    /** The id of a rule that is only being tried. */
    static final Long ON_TRIAL = -1L;

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "routing_rule")
    @SequenceGenerator(
            name = "routing_rule",
            sequenceName = "routing_rule_seq",
            allocationSize = 50)
    private Long id;

    private int ordinal;
    private String name;
    private boolean active;

    @Column(name = "motive_code")
    private String motive;

    @Column(name = "topic_code")
    private String topic;

    @Column(name = "subtopic_code")
    private String subtopic;

    @Enumerated(STRING)
    private Urgency urgency;

    @Enumerated(STRING)
    private Channel channel;

    @Enumerated(STRING)
    private Context context;

    @Column(name = "institution_code")
    private String institution;

    @Column(name = "region_code")
    private String region;

    @Column(name = "school_id")
    private Long school;

    private String words;

    @Enumerated(STRING)
    @Column(name = "danger_kind")
    private DangerKind danger;

    @Column(name = "area_code")
    private String area;

    @Column(name = "area_from_text")
    private boolean areaFromText;

    private String copies;

    @Enumerated(STRING)
    @Column(name = "operative_urgency")
    private Urgency operativeUrgency;

    private boolean alert;
    private boolean restricted;

    @Column(name = "holds_answer")
    private boolean holdsAnswer;

    private boolean stops;
    @Version private int version;

    protected RoutingRule() {
        // for JPA
    }

    /** A new rule; it is not in force until {@link #switchOn} is called. */
    public RoutingRule(int ordinal, RoutingRuleContent text) {
        this.ordinal = ordinal;
        rewrite(text);
    }

    static RoutingRule onTrial(RoutingRuleContent text) {
        RoutingRule rule = new RoutingRule(0, text);
        rule.id = ON_TRIAL;
        return rule;
    }

    /** Replaces criteria and consequences; order and activity stay. */
    public void rewrite(RoutingRuleContent text) {
        RuleCriteria about = text.about();
        RuleEffects effects = text.effects();
        name = text.name().strip();
        motive = about.motive();
        topic = about.topic();
        subtopic = about.subtopic();
        urgency = about.urgency();
        channel = about.channel();
        context = about.context();
        institution = about.place().institution();
        region = about.place().region();
        school = about.place().school();
        words = about.words();
        danger = about.danger();
        area = effects.area();
        areaFromText = effects.areaFromText();
        copies = String.join(",", effects.copies());
        operativeUrgency = effects.operativeUrgency();
        alert = effects.alert();
        restricted = effects.restricted();
        holdsAnswer = effects.holdsAnswer();
        stops = text.stops();
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

    /** Whether every criterion except the words holds. */
    boolean holds(RoutingFacts facts) {
        return Criterion.holds(motive, facts.motive())
                && Criterion.holds(topic, facts.topic())
                && Criterion.holds(subtopic, facts.subtopic())
                && Criterion.holds(urgency, facts.urgency())
                && Criterion.holds(channel, facts.channel())
                && Criterion.holds(context, facts.context())
                && Criterion.holds(institution, facts.institution())
                && Criterion.holds(region, facts.region())
                && Criterion.holds(school, facts.school())
                && (danger == null || facts.danger().isAny() && danger == facts.danger().kind());
    }

    /** Empty if the rule has no words. */
    WordMatcher words() {
        return WordMatcher.parse(words);
    }

    /** Empty when its words are not stated, and for a rule without urgency. */
    Optional<RedFlag> redFlag(String prose) {
        boolean urgent = alert || restricted || operativeUrgency == Urgency.ALTA;
        if (words == null || !urgent) {
            return Optional.empty();
        }
        return Optional.of(new RedFlag(name, null, alert, WordMatcher.parse(words).placesIn(prose)))
                .filter(flag -> !flag.places().isEmpty());
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

    public String getName() {
        return name;
    }

    public boolean isActive() {
        return active;
    }

    /** Null where it speaks of danger and the rest alike. */
    DangerKind getDanger() {
        return danger;
    }

    /** The area that answers a request; null where the rule names none. */
    String areaFor(RoutingFacts facts) {
        String proposed = areaFromText ? facts.danger().proposedArea() : null;
        return proposed == null ? area : proposed;
    }

    public List<String> getCopies() {
        return Stream.of(copies.split(",")).filter(code -> !code.isEmpty()).toList();
    }

    public Urgency getOperativeUrgency() {
        return operativeUrgency;
    }

    public boolean isAlert() {
        return alert;
    }

    public boolean isRestricted() {
        return restricted;
    }

    public boolean isHoldsAnswer() {
        return holdsAnswer;
    }

    public boolean isStops() {
        return stops;
    }

    /** The editable part, to fill a form with. */
    public RoutingRuleContent text() {
        return new RoutingRuleContent(
                name,
                new RuleCriteria(
                        motive,
                        topic,
                        subtopic,
                        urgency,
                        channel,
                        context,
                        new RuleCriteria.Place(institution, region, school),
                        new RuleCriteria.Text(danger, words)),
                new RuleEffects(
                        area,
                        areaFromText,
                        getCopies(),
                        operativeUrgency,
                        alert,
                        restricted,
                        holdsAnswer),
                stops);
    }
}
