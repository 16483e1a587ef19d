package cl.soser.canal.web.shared.time;

import cl.soser.canal.ticket.Timeliness;
import cl.soser.canal.web.shared.language.Bundles;
import java.time.Duration;
import java.time.Instant;

/**
 * A deadline in words and colour: what is left, what has passed, or how it ended. While it runs its
 * colour is that of the ticket's risk, the same on every page.
 */
public final class Countdown {

    private final Instant due;
    private final String tone;
    private final String icon;
    private final String lead;
    private final String core;
    private final String tail;

    /**
     * @param running the colour while nothing has left
     */
    Countdown(Instant due, Instant left, Instant now, String running) {
        this.due = due;
        if (due == null) {
            tone = "neutral";
            icon = "minus";
            lead = "";
            core = Bundles.text("clock.none");
            tail = "";
            return;
        }
        switch (Timeliness.of(left, due, now)) {
            case EN_PLAZO -> {
                tone = "ok";
                icon = "check";
                lead = "";
                core = Bundles.text("clock.met");
                tail = "";
            }
            case FUERA_DE_PLAZO -> {
                tone = "danger";
                icon = "alert";
                lead = "";
                core = Bundles.text("clock.missed");
                tail = "";
            }
            case ABIERTO_VENCIDO -> {
                tone = running;
                icon = "alert";
                lead = Bundles.text("clock.overdue.lead");
                String age = age(due, now);
                core = Bundles.text("clock.overdue", age);
                tail = span(due, now).substring(age.length());
            }
            default -> {
                tone = running;
                icon = "clock";
                lead = Bundles.text("clock.left.lead");
                core = Bundles.text("clock.left", span(now, due));
                tail = "";
            }
        }
    }

    /** "40 min", "6 h", "2 días": one unit, enough for what is past. */
    static String age(Instant from, Instant to) {
        Duration age = Duration.between(from, to).abs();
        if (age.toHours() < 1) {
            return span(from, to);
        }
        return age.toDays() < 2
                ? Bundles.text("time.hours", age.toHours())
                : Bundles.text("time.days", age.toDays());
    }

    /** "40 min", "6 h 20 min", "30 h", "2 días 23 h": never a day less than is left. */
    public static String span(Instant from, Instant to) {
        Duration span = Duration.between(from, to).abs();
        if (span.toMinutes() < 1) {
            return Bundles.text("time.moment");
        }
        if (span.toHours() < 1) {
            return Bundles.text("time.minutes", span.toMinutes());
        }
        if (span.toDays() < 2) {
            long minutes = span.toMinutesPart();
            return minutes == 0 || span.toHours() >= 24
                    ? Bundles.text("time.hours", span.toHours())
                    : Bundles.text("time.hoursMinutes", span.toHours(), minutes);
        }
        long hours = span.toHoursPart();
        return hours == 0
                ? Bundles.text("time.days", span.toDays())
                : Bundles.text("time.daysHours", span.toDays(), hours);
    }

    public Instant getDue() {
        return due;
    }

    public String getTone() {
        return tone;
    }

    public String getIcon() {
        return icon;
    }

    public String getWords() {
        return (lead.isEmpty() ? core : lead + " " + core) + tail;
    }

    /** The first of the words, which a column of deadlines says already; often empty. */
    public String getLead() {
        return lead;
    }

    /** The words that always show. */
    public String getCore() {
        return core;
    }

    /** What is past in its smaller unit; often empty. */
    public String getTail() {
        return tail;
    }
}
