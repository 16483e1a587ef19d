package cl.soser.canal.oversight;

import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.requirement.RegisterRequirementCommand;
import cl.soser.canal.requirement.Requirement;
import cl.soser.canal.requirement.RequirementStep;
import cl.soser.canal.requirement.RequirementStepKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Requirements and reports of past days, to fill a history. Callers must have checked
 * authorisation.
 */
@ApplicationScoped
public class PastRequirements {

    @PersistenceContext EntityManager em;
    @Inject Clock clock;

    public Requirement register(RegisterRequirementCommand what, long by) {
        Instant at = noon(what.receivedOn());
        Requirement requirement = new Requirement(what, by, at);
        em.persist(requirement);
        em.flush();
        record(requirement, RequirementStepKind.REGISTRADO, by, what.title(), at);
        return requirement;
    }

    public void comply(Requirement requirement, LocalDate day, String how, long by) {
        requirement.comply(day, how);
        record(requirement, RequirementStepKind.CUMPLIDO, by, how, noon(day));
    }

    public OperationsReport report(
            String title, String detail, Urgency severity, long by, Instant at) {
        OperationsReport report = new OperationsReport(title, detail, severity, by, at);
        em.persist(report);
        return report;
    }

    public void see(OperationsReport report, String words, long by, Instant at) {
        report.see(words, by, at);
    }

    private void record(
            Requirement requirement, RequirementStepKind kind, long by, String note, Instant at) {
        em.persist(new RequirementStep(requirement, kind, by, note, at));
    }

    private Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(clock.getZone()).toInstant();
    }
}
