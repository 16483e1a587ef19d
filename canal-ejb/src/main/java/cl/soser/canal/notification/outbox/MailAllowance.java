package cl.soser.canal.notification.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What an unconfirmed address has received lately. A visitor can type a stranger's address, so it
 * gets at most one mail in ten minutes and five in any 24 hours (rules, section 3). Two servers
 * asking at once collide on the version: one of them asks again later.
 */
@Entity
@Table(name = "mail_allowance")
class MailAllowance {

    static final Duration GAP = Duration.ofMinutes(10);
    static final Duration DAY = Duration.ofDays(1);
    static final int MOST_A_DAY = 5;

    @Id private String address;
    @Version private int version;

    /** Milliseconds of the epoch, oldest first, with commas. */
    @Column(name = "recent_times")
    private String recentTimes = "";

    @Column(name = "last_at")
    private Instant lastAt;

    protected MailAllowance() {}

    MailAllowance(String address) {
        this.address = address;
    }

    /** What may be done now with a message to this address. */
    enum Decision {
        SEND,
        WAIT,
        NEVER
    }

    /** By the procedure's own measure. */
    Decision decide(Instant now) {
        return decide(now, GAP, MOST_A_DAY);
    }

    /** Takes one mail off the allowance when the answer is SEND. */
    Decision decide(Instant now, Duration gap, int most) {
        List<Instant> recent = recent(now);
        if (recent.size() >= most) {
            return Decision.NEVER;
        }
        if (now.isBefore(freeAgain(gap))) {
            return Decision.WAIT;
        }
        recent.add(now);
        lastAt = now;
        recentTimes =
                String.join(
                        ",", recent.stream().map(t -> String.valueOf(t.toEpochMilli())).toList());
        return Decision.SEND;
    }

    /** From when WAIT ends. */
    Instant freeAgain(Duration gap) {
        return lastAt == null ? Instant.EPOCH : lastAt.plus(gap);
    }

    /** From when NEVER ends, for what must not be left out. */
    Instant freeAnotherDay(Instant now) {
        List<Instant> recent = recent(now);
        return recent.isEmpty() ? now : recent.get(0).plus(DAY);
    }

    private List<Instant> recent(Instant now) {
        List<Instant> recent = new ArrayList<>();
        for (String millis : recentTimes.split(",")) {
            if (!millis.isEmpty()) {
                Instant time = Instant.ofEpochMilli(Long.parseLong(millis));
                if (time.plus(DAY).isAfter(now)) {
                    recent.add(time);
                }
            }
        }
        return recent;
    }
}
