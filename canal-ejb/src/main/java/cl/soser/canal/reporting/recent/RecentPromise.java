package cl.soser.canal.reporting.recent;

import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.PromiseStanding;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** A definitive answer that an answer promised for a day. */
public final class RecentPromise extends RecentRow {

    private static final List<PromiseStanding> WEIGHT =
            List.of(
                    PromiseStanding.CUMPLIDA,
                    PromiseStanding.PENDIENTE,
                    PromiseStanding.INCUMPLIDA);

    private final LocalDate day;
    private final boolean kept;

    /**
     * @param definitive the first day on which a definitive one left after it; null for none
     */
    RecentPromise(CaseCodes codes, LocalDate day, LocalDate definitive) {
        super(codes);
        this.day = day;
        kept = definitive != null && !definitive.isAfter(day);
    }

    /**
     * Whether a request has promises for those days that stand so together: one broken breaks them,
     * and they are kept only when none waits.
     *
     * @param wanted null for any
     */
    public static boolean isAny(
            List<RecentPromise> promises, DayRange days, PromiseStanding wanted, LocalDate today) {
        return promises.stream()
                .filter(one -> days.holds(one.day))
                .map(one -> one.standing(today))
                .max(Comparator.comparing(WEIGHT::indexOf))
                .filter(one -> wanted == null || one == wanted)
                .isPresent();
    }

    private PromiseStanding standing(LocalDate today) {
        return kept
                ? PromiseStanding.CUMPLIDA
                : day.isBefore(today) ? PromiseStanding.INCUMPLIDA : PromiseStanding.PENDIENTE;
    }
}
