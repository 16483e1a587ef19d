package cl.soser.canal.evidence;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Looks once which columns the sealed tables have, before anything is written. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class EvidenceStartup {

    @Inject SealedRowReader sealedRowReader;

    @PostConstruct
    void look() {
        sealedRowReader.edition(SealedTable.TICKET);
    }
}
