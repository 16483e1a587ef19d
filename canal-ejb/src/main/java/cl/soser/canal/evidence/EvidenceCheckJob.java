package cl.soser.canal.evidence;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.shared.job.BackgroundJob;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;

/** Verifies everything every night, on every server; each difference is kept and told once. */
@BackgroundJob
@Singleton
@DependsOn("SchemaMigration")
public class EvidenceCheckJob {

    @Inject EvidenceInspection evidenceInspection;

    @Schedule(hour = "4", minute = "40", persistent = false, info = "evidence.check")
    @TransactionAttribute(NOT_SUPPORTED)
    public void look() {
        evidenceInspection.look();
    }
}
