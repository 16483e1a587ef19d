package cl.soser.canal.phone.indicator;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.INSTITUCION;
import static cl.soser.canal.account.Role.OPERACIONES;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.configuration.ConfigurationChangeRepository;
import cl.soser.canal.configuration.ConfigurationFields;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.phone.LineChanged;
import cl.soser.canal.phone.LineFormula;
import cl.soser.canal.phone.PhoneLine;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * How the line was served (rules, section 8). A call belongs to the day it came in, in Santiago.
 * One the exchange never closed counts as abandoned when it is hours old; before that it may still
 * be going on. The line is one, so everybody sees the same figures.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, OPERACIONES, INSTITUCION})
@TransactionAttribute(SUPPORTS)
public class LineIndicatorService {

    @PersistenceContext EntityManager em;
    @Inject Clock clock;
    @Inject ConfigurationChangeRepository configurationChangeRepository;
    @Inject LineMonthCounter line;
    @Inject Event<LineChanged> changes;

    /** The formula in force. */
    public LineFormula formula() {
        return line.formula();
    }

    @RolesAllowed(ADMINISTRADOR)
    @TransactionAttribute
    public void measureBy(@NotNull LineFormula formula) {
        PhoneLine line = PhoneLine.held(em);
        configurationChangeRepository.changed(
                new ConfigurationSubject(
                        ConfigurationKind.LINEA, "formula", "{line.formula.inForce}"),
                fields(line.getFormula()),
                fields(formula));
        line.measureBy(formula);
        String what = formula.averaging() + " sobre " + formula.base();
        changes.fire(new LineChanged("LINEA_FORMULA", null, null, what, clock.instant()));
    }

    private static ConfigurationFields fields(LineFormula formula) {
        return ConfigurationFields.NONE
                .field("lineAveraging", "{line.averaging." + formula.averaging() + "}")
                .field("lineBase", "{line.base." + formula.base() + "}");
    }

    public LinePeriod month(@NotNull YearMonth month) {
        return line.month(month);
    }

    /** This number of months up to the given one, the oldest first. */
    public List<LinePeriod> months(@NotNull YearMonth last, int count) {
        return line.months(last, count);
    }

    /** Of each weekday and half hour that had calls. */
    public List<HalfHour> halfHours(@NotNull YearMonth month) {
        LocalDate from = month.atDay(1);
        LocalDate until = month.plusMonths(1).atDay(1);
        Map<Integer, LineCounts> cells =
                line.halfHours(
                        from,
                        until,
                        row ->
                                LineMonthCounter.day(row[0]).getDayOfWeek().getValue() * 100
                                        + ((Number) row[1]).intValue());
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        LocalDate end = until.isAfter(tomorrow) ? tomorrow : until;
        return cells.entrySet().stream()
                .map(
                        one -> {
                            DayOfWeek weekday = DayOfWeek.of(one.getKey() / 100);
                            return new HalfHour(
                                    weekday,
                                    one.getKey() % 100,
                                    one.getValue(),
                                    (int)
                                            from.datesUntil(end)
                                                    .filter(d -> d.getDayOfWeek() == weekday)
                                                    .count());
                        })
                .toList();
    }

    /** Those of the month that count or were withdrawn, the latest first. */
    public List<LineOutageRow> outages(@NotNull YearMonth month) {
        return line.outages(month);
    }
}
