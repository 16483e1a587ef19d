package cl.soser.canal.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Lists the reminders that are due; {@link ReminderJob} asks every bean of this type. */
public abstract class ReminderSource {

    private final CommitmentType type;
    private final Class<? extends Notice> notices;
    private final NoticeConstructor constructor;

    /** The constructor of a {@link Notice}. */
    @FunctionalInterface
    public interface NoticeConstructor {

        Notice create(Reminder reminder, long account, Instant now);
    }

    protected ReminderSource(
            CommitmentType type, Class<? extends Notice> notices, NoticeConstructor constructor) {
        this.type = type;
        this.notices = notices;
        this.constructor = constructor;
    }

    /** All that is due by that day, whether people were reminded of it or not. */
    public abstract List<Reminder> due(LocalDate today);

    public CommitmentType type() {
        return type;
    }

    public Class<? extends Notice> notices() {
        return notices;
    }

    /** The row that makes this reminder unique for this person. */
    public Notice notice(Reminder reminder, long account, Instant now) {
        return constructor.create(reminder, account, now);
    }
}
