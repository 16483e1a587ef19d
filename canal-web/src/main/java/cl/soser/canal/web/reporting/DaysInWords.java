package cl.soser.canal.web.reporting;

import cl.soser.canal.reporting.CaseParameters;
import cl.soser.canal.reporting.Days;
import cl.soser.canal.web.shared.Bundles;
import cl.soser.canal.web.shared.Dates;

/** Days as a page shows them; an open end is not shown. */
final class DaysInWords {

    private DaysInWords() {}

    /**
     * @param key of "… del {0} al {1}"; with {@code .from} and {@code .until} it has but the one
     */
    static String of(String key, Days days) {
        boolean open = !days.from().isAfter(CaseParameters.FIRST);
        boolean endless = !days.until().isBefore(CaseParameters.END);
        String first = Dates.inDigits(days.from());
        String last = Dates.inDigits(days.until().minusDays(1));
        return endless
                ? Bundles.text(key + ".from", first)
                : open ? Bundles.text(key + ".until", last) : Bundles.text(key, first, last);
    }
}
