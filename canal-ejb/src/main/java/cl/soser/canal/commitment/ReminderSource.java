package cl.soser.canal.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Says what people must be reminded of; {@link ReminderJob} finds every bean that does. */
public interface ReminderSource {

    CommitmentType type();

    /** All that is due by that day, whether people were reminded of it or not. */
    List<Reminder> due(LocalDate today);

    Class<? extends Notice> notices();

    /** The row that makes this reminder unique for this person. */
    Notice notice(Reminder reminder, long account, Instant now);
}
