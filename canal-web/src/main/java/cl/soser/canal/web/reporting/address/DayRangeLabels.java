package cl.soser.canal.web.reporting.address;

import cl.soser.canal.reporting.criteria.CaseCriteriaParser;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.time.Dates;

/** Days as a page shows them; an open end is not shown. */
public final class DayRangeLabels {

    private DayRangeLabels() {}

    /**
     * @param key of "… del {0} al {1}"; with {@code .from} and {@code .until} it has but the one
     */
    public static String of(String key, DayRange days) {
        boolean open = !days.from().isAfter(CaseCriteriaParser.FIRST);
        boolean endless = !days.until().isBefore(CaseCriteriaParser.END);
        String first = Dates.inDigits(days.from());
        String last = Dates.inDigits(days.until().minusDays(1));
        return endless
                ? Bundles.text(key + ".from", first)
                : open ? Bundles.text(key + ".until", last) : Bundles.text(key, first, last);
    }
}
