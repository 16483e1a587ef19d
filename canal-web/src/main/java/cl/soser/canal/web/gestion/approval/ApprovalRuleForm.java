package cl.soser.canal.web.gestion.approval;

import cl.soser.canal.approval.ApprovalRuleContent;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Urgency;
import java.io.Serializable;

/** A rule of approval as it is being written. */
public class ApprovalRuleForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name;
    private String motive;
    private String topic;
    private Channel channel;
    private String institution;
    private String area;
    private Urgency urgency;
    private String finding;
    private boolean restricted;
    private boolean reopened;
    private Integer affectedFrom;
    private String words;
    private boolean approvalRequired = true;

    void show(ApprovalRuleContent text) {
        name = text.name();
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

    ApprovalRuleContent text() {
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
                words == null || words.isBlank() ? null : words.strip(),
                approvalRequired);
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

    public Channel getChannel() {
        return channel;
    }

    public void setChannel(Channel channel) {
        this.channel = channel;
    }

    public String getInstitution() {
        return institution;
    }

    public void setInstitution(String institution) {
        this.institution = institution;
    }

    public String getArea() {
        return area;
    }

    public void setArea(String area) {
        this.area = area;
    }

    public Urgency getUrgency() {
        return urgency;
    }

    public void setUrgency(Urgency urgency) {
        this.urgency = urgency;
    }

    public String getFinding() {
        return finding;
    }

    public void setFinding(String finding) {
        this.finding = finding;
    }

    public boolean isRestricted() {
        return restricted;
    }

    public void setRestricted(boolean restricted) {
        this.restricted = restricted;
    }

    public boolean isReopened() {
        return reopened;
    }

    public void setReopened(boolean reopened) {
        this.reopened = reopened;
    }

    public Integer getAffectedFrom() {
        return affectedFrom;
    }

    public void setAffectedFrom(Integer affectedFrom) {
        this.affectedFrom = affectedFrom;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public boolean isApprovalRequired() {
        return approvalRequired;
    }

    public void setApprovalRequired(boolean approvalRequired) {
        this.approvalRequired = approvalRequired;
    }
}
