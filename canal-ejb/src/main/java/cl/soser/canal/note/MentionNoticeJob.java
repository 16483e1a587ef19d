package cl.soser.canal.note;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.shared.Attempt;
import cl.soser.canal.shared.job.BackgroundJob;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;

/** Looks every minute, on every server; the database decides which server mails. */
@BackgroundJob
@Singleton
@DependsOn("SchemaMigration")
public class MentionNoticeJob {

    @Inject MentionNoticeWorker mentionNoticeWorker;

    @Schedule(hour = "*", minute = "*", second = "25", persistent = false, info = "mentions")
    @TransactionAttribute(NOT_SUPPORTED)
    public void look() {
        mentionNoticeWorker
                .people()
                .forEach(account -> Attempt.at(() -> mentionNoticeWorker.sendNotice(account)));
    }
}
