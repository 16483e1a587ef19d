package cl.soser.canal.evidence;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/**
 * Before anything is written: looks once which columns the sealed tables have, and lets the queue
 * find its entity manager, which the server finds for a module that has one and not for that of the
 * pages, where somebody may sign in first.
 */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class EvidenceStartup {

    @Inject SealedRowReader sealedRowReader;
    @Inject EvidenceQueue evidenceQueue;

    @PostConstruct
    void look() {
        sealedRowReader.edition(SealedTable.TICKET);
        evidenceQueue.prepare();
    }
}
