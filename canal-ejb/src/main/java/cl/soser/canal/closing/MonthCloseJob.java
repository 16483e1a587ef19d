package cl.soser.canal.closing;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.shared.job.BackgroundJob;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Compares closed months with the requests every night and mails reports, on every server; what one
 * server did, another does not do again.
 */
@BackgroundJob
@Singleton
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(NOT_SUPPORTED)
public class MonthCloseJob {

    private static final Logger LOG = Logger.getLogger(MonthCloseJob.class.getName());

    @Inject MonthRecountWorker monthRecountWorker;
    @Inject ReportMailingWorker reportMailingWorker;

    @Schedule(hour = "5", minute = "23", persistent = false, info = "closing.recount")
    public void recount() {
        for (long close : monthRecountWorker.closed()) {
            try {
                monthRecountWorker.recount(close);
            } catch (EJBException e) {
                LOG.log(Level.FINE, e, () -> "another server was faster: " + close);
            }
        }
    }

    /** Reports whose day has come, by mail. */
    @Schedule(hour = "*", minute = "9/10", persistent = false, info = "closing.mails")
    public void mail() {
        for (long report : reportMailingWorker.owed()) {
            try {
                reportMailingWorker.mail(report);
            } catch (EJBException e) {
                LOG.log(Level.FINE, e, () -> "another server was faster: " + report);
            }
        }
    }
}
