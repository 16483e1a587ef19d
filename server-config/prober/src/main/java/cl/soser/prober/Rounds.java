package cl.soser.prober;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Runs the rounds: check, store, report, and raise a due alarm. */
final class Rounds {

    private final Settings settings;
    private final Site site;
    private final Store store;
    private final Alarm alarm;
    private final Consumer<String> log;

    /** What the channel has confirmed since the last full report. */
    private final Set<String> heard = new HashSet<>();

    private LocalDate day;
    private String state = "";

    Rounds(Settings settings, Site site, Store store, Alarm alarm, Consumer<String> log) {
        this.settings = settings;
        this.site = site;
        this.store = store;
        this.alarm = alarm;
        this.log = log;
    }

    /** The round in which that instant falls, and which a check made now belongs to. */
    static Instant round(Instant now, int seconds) {
        return Instant.ofEpochSecond(Math.floorDiv(now.getEpochSecond(), seconds) * seconds);
    }

    void at(Instant round) throws IOException, InterruptedException {
        LocalDate today = LocalDate.ofInstant(round, Watch.ZONE);
        if (!today.equals(day)) {
            day = today;
            heard.clear(); // a channel that came back from a copy of last night hears all again
            store.forgetChecksBefore(round.minus(Duration.ofDays(settings.days())));
        }
        Event before = store.watch().open();
        try {
            String failure = site.look();
            store.add(new Check(round, settings.seconds(), failure));
            say(failure == null ? "it serves" : "it does not serve: " + failure);
            Event open = store.watch().open();
            if (before == null && open != null) {
                log.accept("EVENT since " + open.start() + ": " + open.cause());
            } else if (before != null && open == null) {
                over(round);
            }
            if (failure != null) {
                warn(open, round);
            }
        } catch (Site.KeyRefusedException e) {
            say("it does not know the key of CANAL_PROBER_KEY, so this time is not measured");
            return;
        }
        tell();
    }

    /** When it is due, and one look more fails as well. */
    private void warn(Event open, Instant round)
            throws IOException, InterruptedException, Site.KeyRefusedException {
        if (open == null
                || store.watch().isAlarmed(open)
                || round.isBefore(open.start().plus(settings.alarmAfter()))
                || site.look() == null) {
            return;
        }
        raise(
                round,
                "Canal PAE no atiende",
                "ALARMA: Canal PAE no atiende desde "
                        + local(open.start())
                        + " (Santiago), "
                        + open.cause()
                        + ". Ninguna caída puede durar más de 4 horas. "
                        + settings.address());
        store.alarmed(open.start());
    }

    private void over(Instant round) throws IOException {
        List<Event> events = store.watch().events();
        Event last = events.get(events.size() - 1);
        log.accept("EVENT over at " + last.end());
        if (store.watch().isAlarmed(last)) {
            raise(
                    round,
                    "Canal PAE atiende de nuevo",
                    "FIN: Canal PAE atiende de nuevo desde "
                            + local(last.end())
                            + " (Santiago), tras "
                            + Duration.between(last.start(), last.end()).toMinutes()
                            + " minutos. "
                            + settings.address());
        }
    }

    private void raise(Instant round, String subject, String text) throws IOException {
        log.accept(text);
        alarm.raise(round, new Alarm.Message(subject, text));
    }

    private static LocalDateTime local(Instant instant) {
        return instant.atZone(Watch.ZONE).toLocalDateTime();
    }

    private void tell() throws InterruptedException {
        List<String> news = new ArrayList<>(store.watch().told());
        news.removeAll(heard);
        if (!news.isEmpty() && site.tell(news)) {
            heard.addAll(news);
        }
    }

    /** Once for each change, not once a minute. */
    private void say(String now) {
        if (!now.equals(state)) {
            state = now;
            log.accept(now);
        }
    }
}
