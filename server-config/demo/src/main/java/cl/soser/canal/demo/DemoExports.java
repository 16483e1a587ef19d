package cl.soser.canal.demo;

import cl.soser.canal.export.ExportRequestWorker;
import cl.soser.canal.reporting.cases.CaseFileFormat;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** A list that the administrator had made into a file; the server makes it once it is up. */
@Stateless
public class DemoExports {

    @PersistenceContext EntityManager em;
    @Inject ExportRequestWorker exportRequestWorker;

    public void ask() {
        exportRequestWorker.enter(
                em.createQuery("SELECT a.id FROM Account a WHERE a.email = :email", Long.class)
                        .setParameter("email", "administradora@canal.example")
                        .getSingleResult(),
                CaseFileFormat.XLSX,
                "motivo=RECLAMO");
    }
}
