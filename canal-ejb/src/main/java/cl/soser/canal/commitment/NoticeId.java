package cl.soser.canal.commitment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Who was notified of what, and for which of its dates. As the key of a table it makes each notice
 * unique, on any number of servers.
 */
@Embeddable
public class NoticeId implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Id of its subject; each table has its own column name. */
    private long subject;

    private String kind;

    @Column(name = "notice_day")
    private LocalDate day;

    @Column(name = "account_id")
    private long account;

    protected NoticeId() {
        // for JPA
    }

    public NoticeId(Reminder reminder, long account) {
        this.subject = reminder.subject();
        this.kind = reminder.kind();
        this.day = reminder.day();
        this.account = account;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoticeId that
                && subject == that.subject
                && kind.equals(that.kind)
                && account == that.account
                && day.equals(that.day);
    }

    @Override
    public int hashCode() {
        return Objects.hash(subject, kind, day, account);
    }
}
