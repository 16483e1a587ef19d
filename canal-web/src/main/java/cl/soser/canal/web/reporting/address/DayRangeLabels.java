package cl.soser.canal.web.reporting.address;

import cl.soser.canal.reporting.criteria.CaseCriteriaParser;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.time.DateLabels;
import java.time.YearMonth;

/** Days as a page shows them; an open end is not shown. */
public final class DayRangeLabels {

    private DayRangeLabels() {}

    /**
     * @param key of "… del {0} al {1}"; with {@code .from} and {@code .until} it has but the one,
     *     and where there is one with {@code .month} it has the name of a whole month
     */
    public static String of(String key, DayRange days) {
        YearMonth month = YearMonth.from(days.from());
        if (days.equals(DayRange.of(month)) && Bundles.has(key + ".month")) {
            return Bundles.text(
                    key + ".month", FiguresPeriod.name(month).toLowerCase(Bundles.LOCALE));
        }
        boolean open = !days.from().isAfter(CaseCriteriaParser.FIRST);
        boolean endless = !days.until().isBefore(CaseCriteriaParser.END);
        String first = DateLabels.inDigits(days.from());
        String last = DateLabels.inDigits(days.until().minusDays(1));
        return endless
                ? Bundles.text(key + ".from", first)
                : open ? Bundles.text(key + ".until", last) : Bundles.text(key, first, last);
    }
}
