package cl.soser.canal.web.admin.sla;

import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.escalation.EscalationRecipient;
import cl.soser.canal.escalation.EscalationService;
import cl.soser.canal.escalation.EscalationStepContent;
import cl.soser.canal.escalation.EscalationStepRow;
import cl.soser.canal.sla.InternalStage;
import cl.soser.canal.sla.Milestone;
import cl.soser.canal.sla.RunningClock;
import cl.soser.canal.web.shared.address.OptionalIdConverter;
import cl.soser.canal.web.shared.error.ConcurrentChange;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** admin/peldano.xhtml: one step of the escalation, or a new one. */
@Named
@ViewScoped
public class EscalationStepView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "/admin/escalamiento";

    @Inject ConcurrentChange concurrentChange;
    @Inject EscalationService escalationService;

    @Param(name = "id", converterClass = OptionalIdConverter.class)
    transient Long asked;

    private Long id;
    private int version;
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

    @PostConstruct
    void open() {
        if (asked == null) {
            escalationService
                    .all(); // callers who may not see the ladder may not create a rung either
            return;
        }
        show(escalationService.one(asked));
    }

    private void show(EscalationStepRow row) {
        EscalationStepContent text = row.text();
        id = row.id();
        version = row.version();
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

    public void save() {
        EscalationStepContent text =
                new EscalationStepContent(
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
        if (id == null) {
            escalationService.add(text);
        } else {
            concurrentChange.orAgain(
                    ConfigurationKind.ESCALAMIENTO,
                    id,
                    () -> escalationService.change(id, version, text),
                    () -> version = escalationService.one(id).version());
        }
        done("ladder.saved");
    }

    private Set<EscalationRecipient> recipients() {
        Set<EscalationRecipient> set = EnumSet.noneOf(EscalationRecipient.class);
        for (EscalationRecipient recipient :
                recipients == null ? new EscalationRecipient[0] : recipients) {
            set.add(recipient);
        }
        return set;
    }

    public void remove() {
        escalationService.remove(id, version);
        done("ladder.removed");
    }

    private static void done(String key) {
        Messages.addFlashGlobalInfo(key);
        Faces.redirect(LIST);
    }

    public boolean isNew() {
        return id == null;
    }

    public RunningClock[] getClocks() {
        return new RunningClock[] {
            RunningClock.CONTRATO,
            RunningClock.REAPERTURA,
            RunningClock.PROMESA,
            RunningClock.INTERNO
        };
    }

    public InternalStage[] getStages() {
        return InternalStage.values();
    }

    public Milestone[] getMilestones() {
        return Milestone.values();
    }

    public EscalationRecipient[] getEverybody() {
        return EscalationRecipient.values();
    }

    public Urgency[] getUrgencies() {
        return new Urgency[] {Urgency.BAJA, Urgency.MEDIA, Urgency.ALTA};
    }

    public Urgency[] getHigher() {
        return new Urgency[] {Urgency.MEDIA, Urgency.ALTA};
    }

    public Long getId() {
        return id;
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
