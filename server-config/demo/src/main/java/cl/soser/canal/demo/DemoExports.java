package cl.soser.canal.demo;

import cl.soser.canal.account.signin.DemoAccounts;
import cl.soser.canal.export.ExportRequestWorker;
import cl.soser.canal.reporting.cases.CaseFileFormat;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** A list that the administrator had made into a file; the server makes it once it is up. */
@Stateless
public class DemoExports {

    @Inject ExportRequestWorker exportRequestWorker;
    @Inject DemoAccounts demoAccounts;

    public void ask() {
        exportRequestWorker.enter(
                demoAccounts.id("administradora"), CaseFileFormat.XLSX, "motivo=RECLAMO");
    }
}
