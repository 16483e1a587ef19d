package cl.soser.canal.radar;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.shared.Attempt;
import cl.soser.canal.shared.job.BackgroundJob;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;

/** Looks every three minutes, on every server; the database decides which one rings. */
@BackgroundJob
@Singleton
@DependsOn("SchemaMigration")
public class RadarJob {

    @Inject RadarWorker radarWorker;

    @Schedule(hour = "*", minute = "*/3", second = "50", persistent = false, info = "radar")
    @TransactionAttribute(NOT_SUPPORTED)
    public void look() {
        Attempt.at(
                () ->
                        radarWorker
                                .find()
                                .forEach(cluster -> Attempt.at(() -> radarWorker.keep(cluster))));
    }

    @Schedule(hour = "4", minute = "20", persistent = false, info = "radar.cleanup")
    @TransactionAttribute(NOT_SUPPORTED)
    public void forget() {
        Attempt.at(radarWorker::forget);
    }
}
