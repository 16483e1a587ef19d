package cl.soser.canal.web.gestion.paper;

import cl.soser.canal.paper.transcription.LagStep;
import cl.soser.canal.web.shared.language.Bundles;

/** Says how long a step of the sheets took. */
final class LagLabels {

    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;

    private LagLabels() {}

    /**
     * @param time in days or seconds, as the step is counted; null for unknown
     */
    static String of(LagStep step, Long time) {
        if (time == null) {
            return "–";
        }
        if (step.isInDays()) {
            return Bundles.text(time == 1 ? "lags.day" : "lags.days", time);
        }
        if (time < HOUR) {
            return Bundles.text("lags.minutes", (time + MINUTE / 2) / MINUTE);
        }
        return time < 2L * DAY
                ? Bundles.text("lags.hours", time / HOUR, time % HOUR / MINUTE)
                : Bundles.text("lags.daysHours", time / DAY, time % DAY / HOUR);
    }

    static long seconds(LagStep step, Long time) {
        return time == null ? 0 : step.isInDays() ? time * DAY : time;
    }
}
