package cl.soser.canal.it.core;

import cl.soser.canal.commitment.Reminder;
import cl.soser.canal.commitment.ReminderSource;
import cl.soser.canal.commitment.ReminderWorker;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Reminds one person at once, as the job does. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Reminding {

    @Inject ReminderWorker worker;
    @Inject Clock clock;

    /**
     * @return whether there was anything new
     */
    public boolean remind(ReminderSource source, long account) {
        return worker.remind(source, account, due(source, account));
    }

    public List<Reminder> due(ReminderSource source, long account) {
        return Reminder.byRecipient(source.due(LocalDate.now(clock)))
                .getOrDefault(account, List.of());
    }
}
