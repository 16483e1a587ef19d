package cl.soser.canal.web.admin.sla;

import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.escalation.EscalationRecipient;
import cl.soser.canal.escalation.EscalationStepContent;
import cl.soser.canal.sla.InternalStage;
import cl.soser.canal.sla.Milestone;
import cl.soser.canal.sla.RunningClock;
import java.io.Serializable;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** A step of the escalation as it is being written. */
public class EscalationStepForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private RunningClock clock = RunningClock.CONTRATO;
    private InternalStage stage;
    private Milestone milestone = Milestone.TRES_CUARTOS;
    private String area;
    private String motive;
    private String topic;
    private Urgency urgency;
    private EscalationRecipient[] recipients = {EscalationRecipient.AREA};
    private boolean immediate = true;
    private Urgency raiseTo;
    private String handTo;
    private boolean active = true;

    void show(EscalationStepContent text) {
        clock = text.clock();
        stage = text.stage();
        milestone = text.milestone();
        area = text.area();
        motive = text.motive();
        topic = text.topic();
        urgency = text.urgency();
        recipients = text.recipients().toArray(EscalationRecipient[]::new);
        immediate = text.immediate();
        raiseTo = text.raiseTo();
        handTo = text.handTo();
        active = text.active();
    }

    EscalationStepContent text() {
        return new EscalationStepContent(
                clock,
                stage,
                milestone,
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

    private Set<EscalationRecipient> recipients() {
        Set<EscalationRecipient> set = EnumSet.noneOf(EscalationRecipient.class);
        if (recipients != null) {
            Collections.addAll(set, recipients);
        }
        return set;
    }

    public RunningClock getClock() {
        return clock;
    }

    public void setClock(RunningClock clock) {
        this.clock = clock;
    }

    public InternalStage getStage() {
        return stage;
    }

    public void setStage(InternalStage stage) {
        this.stage = stage;
    }

    public Milestone getMilestone() {
        return milestone;
    }

    public void setMilestone(Milestone milestone) {
        this.milestone = milestone;
    }

    public String getArea() {
        return area;
    }

    public void setArea(String area) {
        this.area = area;
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

    public Urgency getUrgency() {
        return urgency;
    }

    public void setUrgency(Urgency urgency) {
        this.urgency = urgency;
    }

    public EscalationRecipient[] getRecipients() {
        return recipients;
    }

    public void setRecipients(EscalationRecipient[] recipients) {
        this.recipients = recipients;
    }

    public boolean isImmediate() {
        return immediate;
    }

    public void setImmediate(boolean immediate) {
        this.immediate = immediate;
    }

    public Urgency getRaiseTo() {
        return raiseTo;
    }

    public void setRaiseTo(Urgency raiseTo) {
        this.raiseTo = raiseTo;
    }

    public String getHandTo() {
        return handTo;
    }

    public void setHandTo(String handTo) {
        this.handTo = handTo;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
