package cl.soser.canal.web.reporting.cases;

import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseCriteriaParser;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.web.reporting.address.FiguresAddress;
import cl.soser.canal.web.reporting.address.FiguresPeriod;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.faces.model.SelectItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The month, year or days of a list of requests, and the date by which a request is in them. As in
 * the figures that is the day its term ends; a request is late in the month in which it was due,
 * whenever it entered (rules, section 6).
 */
final class CasesPeriod {

    /** In an address: by which date. */
    static final String DATE = "fecha";

    static final String DUE = "vence";
    static final String ENTERED = "ingreso";

    private static final List<String> DUE_DAYS = List.of("venceDesde", "venceHasta");
    private static final List<String> ENTRY_DAYS = List.of("desde", "hasta");

    private final DayRange days;
    private final boolean byEntry;
    private final LocalDate today;

    private CasesPeriod(DayRange days, boolean byEntry, LocalDate today) {
        this.days = days;
        this.byEntry = byEntry;
        this.today = today;
    }

    /** The one that a list has; where it has days of both dates, those of the term. */
    static CasesPeriod of(CaseCriteria filter, LocalDate today) {
        return filter.due() == null && filter.entered() != null
                ? new CasesPeriod(filter.entered(), true, today)
                : new CasesPeriod(filter.due(), false, today);
    }

    /**
     * Puts the period that a form says into the days of an address, as the rest of the channel has
     * them.
     *
     * @return errors by parameter
     */
    static Map<String, String> enter(Map<String, String> values, LocalDate today) {
        String period = values.remove(FiguresAddress.PERIOD);
        String date = values.remove(DATE);
        if (date != null && !Set.of(DUE, ENTERED).contains(date)) {
            return Map.of(DATE, Bundles.text("cases.date.unknown"));
        }
        if (period == null) {
            return Map.of();
        }
        Optional<DayRange> days = FiguresPeriod.read(period, today);
        if (days.isEmpty()) {
            return Map.of(FiguresAddress.PERIOD, Bundles.text("figures.period.unknown"));
        }
        List<String> names = ENTERED.equals(date) ? ENTRY_DAYS : DUE_DAYS;
        names.forEach(values::remove);
        if (days.get().from().isAfter(CaseCriteriaParser.FIRST)) {
            values.put(names.get(0), days.get().from().toString());
        }
        if (days.get().until().isBefore(CaseCriteriaParser.END)) {
            values.put(names.get(1), days.get().until().toString());
        }
        return Map.of();
    }

    /** The parameters of an address that state it. */
    List<String> names() {
        return byEntry ? ENTRY_DAYS : DUE_DAYS;
    }

    /** {@link #DUE} where there is none, because the figures count so. */
    String date() {
        return byEntry ? ENTERED : DUE;
    }

    boolean isByEntry() {
        return byEntry;
    }

    boolean isAny() {
        return days == null;
    }

    /** As the form has it; null for any. */
    String code() {
        return days == null ? null : FiguresPeriod.code(days, today);
    }

    /** The months and years there are, and other days where it is of such. */
    List<SelectItem> choices() {
        return FiguresPeriod.choices(days, today);
    }
}
