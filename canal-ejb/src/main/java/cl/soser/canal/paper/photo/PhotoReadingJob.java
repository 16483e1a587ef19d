package cl.soser.canal.paper.photo;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;

/** Every minute, on every node: reads the photographs whose reading a restart kept from ending. */
@Singleton
@DependsOn("SchemaMigration")
public class PhotoReadingJob {

    @Inject PhotoReadingWorker photoReadingWorker;

    @Schedule(hour = "*", minute = "*", persistent = false, info = "paper.readings")
    @TransactionAttribute(NOT_SUPPORTED)
    public void go() {
        photoReadingWorker.readTheRest();
    }
}
