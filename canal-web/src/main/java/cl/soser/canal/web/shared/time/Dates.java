package cl.soser.canal.web.shared.time;

import cl.soser.canal.ticket.warning.RiskLevel;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.language.SpokenLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * Dates, times and what is left of them, as they are written in Chile, or in the language that a
 * citizen chose. Without a zone they are those of Santiago; citizens and field staff are shown the
 * zone of the school.
 */
@Named
@ApplicationScoped
public class Dates {

    public static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");

    private static final DateTimeFormatter LONG =
            DateLabels.formatter("EEEE d 'de' MMMM 'de' yyyy 'a las' HH:mm");
    private static final DateTimeFormatter LONG_DAY =
            DateLabels.formatter("EEEE d 'de' MMMM 'de' yyyy");

    @Inject Clock clock;
    @Inject Tones tones;

    /** For the tags, which are not injected into: looked up once, since a page holds dozens. */
    static Dates of(FacesContext context) {
        return (Dates)
                context.getExternalContext()
                        .getApplicationMap()
                        .computeIfAbsent(
                                Dates.class.getName(),
                                key -> CDI.current().select(Dates.class).get());
    }

    Tones tones() {
        return tones;
    }

    /** For a row that knows whether its time has passed. */
    public Instant getNow() {
        return clock.instant();
    }

    /** 27-11-2026 15:20 */
    public String brief(Instant instant) {
        return brief(instant, SANTIAGO);
    }

    public String brief(Instant instant, ZoneId zone) {
        return instant == null
                ? ""
                : SpokenLanguage.date(
                        own -> own.brief(instant, zone(zone)),
                        () -> DateLabels.inDigits(instant, zone(zone)));
    }

    /** viernes 27 de noviembre de 2026 a las 15:20 */
    public String full(Instant instant) {
        return full(instant, SANTIAGO);
    }

    public String full(Instant instant, ZoneId zone) {
        return instant == null
                ? ""
                : SpokenLanguage.date(
                        own -> own.full(instant, zone(zone)),
                        () -> LONG.format(instant.atZone(zone(zone))));
    }

    /** 15:20, in Santiago. */
    public String time(Instant instant) {
        return instant == null ? "" : DateLabels.time(instant, SANTIAGO);
    }

    /** 27-11-2026 */
    public String day(LocalDate day) {
        return day == null
                ? ""
                : SpokenLanguage.date(own -> own.day(day), () -> DateLabels.inDigits(day));
    }

    /** 27-11-2026, the day that instant falls on in Santiago. */
    public String dayOf(Instant instant) {
        return instant == null ? "" : day(instant.atZone(SANTIAGO).toLocalDate());
    }

    /** viernes 27 de noviembre de 2026 */
    public String fullDay(LocalDate day) {
        return day == null
                ? ""
                : SpokenLanguage.date(own -> own.fullDay(day), () -> LONG_DAY.format(day));
    }

    /** For the datetime attribute of a time element. */
    public String iso(Instant instant) {
        return instant == null ? "" : instant.toString();
    }

    /**
     * How a deadline stands now.
     *
     * @param left when the answer left; null while it has not
     * @param risk of the ticket that it belongs to; null where that is not asked
     */
    public Countdown countdown(Instant due, Instant left, RiskLevel risk) {
        return new Countdown(
                due, left, clock.instant(), risk == null ? "neutral" : tones.tone(risk));
    }

    /** "hace 40 min", "hace 3 h", "hace 2 días"; for things that happened. */
    public String ago(Instant instant) {
        return instant == null
                ? ""
                : Bundles.text("time.ago", Countdown.age(instant, clock.instant()));
    }

    private static ZoneId zone(ZoneId zone) {
        return zone == null ? SANTIAGO : zone;
    }
}
