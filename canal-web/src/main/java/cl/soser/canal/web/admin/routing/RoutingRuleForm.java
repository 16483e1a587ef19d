package cl.soser.canal.web.admin.routing;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.School;
import cl.soser.canal.routing.RoutingRuleContent;
import cl.soser.canal.routing.RoutingRuleRow;
import cl.soser.canal.routing.RuleCriteria;
import cl.soser.canal.routing.RuleEffects;
import cl.soser.canal.web.shared.form.SchoolPick;
import java.io.Serializable;
import java.util.List;

/** A rule as it is being written. */
public class RoutingRuleForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final SchoolPick pick = new SchoolPick();
    private Long after;
    private String name;
    private String motive;
    private String topic;
    private String subtopic;
    private Urgency urgency;
    private Channel channel;
    private Context context;
    private DangerKind danger;
    private String institution;
    private String region;
    private String words;
    private String area;
    private boolean areaFromText;
    private String[] copies = {};
    private Urgency operativeUrgency;
    private boolean alert;
    private boolean restricted;
    private boolean holdsAnswer;
    private boolean stops;

    static RoutingRuleForm of(RoutingRuleRow row, DirectoryQuery directory) {
        RoutingRuleContent text = row.text();
        RoutingRuleForm form = new RoutingRuleForm();
        form.name = text.name();
        form.motive = text.about().motive();
        form.topic = text.about().topic();
        form.subtopic = text.about().subtopic();
        form.urgency = text.about().urgency();
        form.channel = text.about().channel();
        form.context = text.about().context();
        form.institution = text.about().place().institution();
        form.region = text.about().place().region();
        form.danger = text.about().danger();
        form.words = text.about().words();
        form.area = text.effects().area();
        form.areaFromText = text.effects().areaFromText();
        form.copies = text.effects().copies().toArray(String[]::new);
        form.operativeUrgency = text.effects().operativeUrgency();
        form.alert = text.effects().alert();
        form.restricted = text.effects().restricted();
        form.holdsAnswer = text.effects().holdsAnswer();
        form.stops = text.stops();
        form.after = row.after();
        if (text.about().place().school() != null) {
            School school = directory.school(text.about().place().school());
            form.pick.setText(school.getName());
            form.pick.setSchool(school.getScheme() + ":" + school.getCode());
        }
        return form;
    }

    /** Null while several schools fit what was typed. */
    RoutingRuleContent text(DirectoryQuery directory) {
        boolean anywhere = pick.getText() == null || pick.getText().isBlank();
        Long school = anywhere ? null : pick.place(directory);
        return anywhere || school != null ? text(school) : null;
    }

    private RoutingRuleContent text(Long school) {
        return new RoutingRuleContent(
                name == null ? "" : name.strip(),
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
                        List.of(copies),
                        operativeUrgency,
                        alert,
                        restricted,
                        holdsAnswer),
                stops);
    }

    boolean isNaming(String other) {
        return other.equals(area) || List.of(copies).contains(other);
    }

    public SchoolPick getPick() {
        return pick;
    }

    public Long getAfter() {
        return after;
    }

    public void setAfter(Long after) {
        this.after = after;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getMotive() {
        return motive;
    }

    public void setMotive(String motive) {
        this.motive = motive;
    }

    public String getTopic() {
        return topic;
    }

    public void setTopic(String topic) {
        this.topic = topic;
    }

    public String getSubtopic() {
        return subtopic;
    }

    public void setSubtopic(String subtopic) {
        this.subtopic = subtopic;
    }

    public Urgency getUrgency() {
        return urgency;
    }

    public void setUrgency(Urgency urgency) {
        this.urgency = urgency;
    }

    public DangerKind getDanger() {
        return danger;
    }

    public void setDanger(DangerKind danger) {
        this.danger = danger;
    }

    public Channel getChannel() {
        return channel;
    }

    public void setChannel(Channel channel) {
        this.channel = channel;
    }

    public Context getContext() {
        return context;
    }

    public void setContext(Context context) {
        this.context = context;
    }

    public String getInstitution() {
        return institution;
    }

    public void setInstitution(String institution) {
        this.institution = institution;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getArea() {
        return area;
    }

    public void setArea(String area) {
        this.area = area;
    }

    public boolean isAreaFromText() {
        return areaFromText;
    }

    public void setAreaFromText(boolean areaFromText) {
        this.areaFromText = areaFromText;
    }

    public String[] getCopies() {
        return copies.clone();
    }

    public void setCopies(String[] copies) {
        this.copies = copies.clone();
    }

    public Urgency getOperativeUrgency() {
        return operativeUrgency;
    }

    public void setOperativeUrgency(Urgency operativeUrgency) {
        this.operativeUrgency = operativeUrgency;
    }

    public boolean isAlert() {
        return alert;
    }

    public void setAlert(boolean alert) {
        this.alert = alert;
    }

    public boolean isRestricted() {
        return restricted;
    }

    public void setRestricted(boolean restricted) {
        this.restricted = restricted;
    }

    public boolean isHoldsAnswer() {
        return holdsAnswer;
    }

    public void setHoldsAnswer(boolean holdsAnswer) {
        this.holdsAnswer = holdsAnswer;
    }

    public boolean isStops() {
        return stops;
    }

    public void setStops(boolean stops) {
        this.stops = stops;
    }
}
