package cl.soser.canal.web.admin.sla;

import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.escalation.EscalationRecipient;
import cl.soser.canal.sla.InternalStage;
import cl.soser.canal.sla.Milestone;
import cl.soser.canal.sla.RunningClock;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** What a step of the escalation may be made of. */
@Named
@RequestScoped
public class EscalationStepChoices {

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
}
