package cl.soser.canal.reporting;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.INSTITUCION;
import static cl.soser.canal.account.Role.OPERACIONES;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.availability.AvailabilityQuery;
import cl.soser.canal.availability.ChannelOutageRow;
import cl.soser.canal.availability.MonthAvailability;
import cl.soser.canal.availability.YearAvailability;
import cl.soser.canal.contract.ContractQuery;
import cl.soser.canal.contract.Indicator;
import cl.soser.canal.contract.MonthlyContractTerms;
import cl.soser.canal.phone.LineFormula;
import cl.soser.canal.phone.indicator.LineIndicator;
import cl.soser.canal.phone.indicator.LineIndicatorService;
import cl.soser.canal.phone.indicator.LinePeriod;
import cl.soser.canal.phone.indicator.LineUptime;
import cl.soser.canal.reporting.FineRisk.Measure;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.reporting.criteria.ReportingScope;
import cl.soser.canal.sla.Compliance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What fines a month may bring, contract by contract, by their own tables (rules, section 6); an
 * institution finds its own contracts, and its own requests in them. The values are those of their
 * own pages; this class only applies the table.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, OPERACIONES, INSTITUCION})
@TransactionAttribute(SUPPORTS)
public class FineForecastQuery {

    private static final int EXACT = 12;
    private static final int HOUR = 3600;

    @Inject ContractQuery contractQuery;
    @Inject TimelinessCounter timeliness;
    @Inject LineIndicatorService line;
    @Inject AvailabilityQuery availabilityQuery;
    @Inject ReportingScope reportingScope;
    @Inject Clock clock;

    /** Of each contract in force in that month. */
    public List<FineRisk.Of> of(@NotNull YearMonth month) {
        Month known = new Month(month);
        return contractQuery.inForce(month).stream().map(terms -> known.of(terms)).toList();
    }

    /** A share, cut and not rounded: a value short of a band's end must not reach it. */
    static BigDecimal share(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .divide(BigDecimal.valueOf(whole), EXACT, RoundingMode.DOWN);
    }

    /** One month, with what all contracts share read once. */
    private final class Month {

        private final YearMonth month;
        private final LocalDate today;
        private final boolean running;
        private final LinePeriod calls;
        private final LineFormula formula;
        private final YearAvailability year;

        Month(YearMonth month) {
            this.month = month;
            this.today = LocalDate.now(clock);
            this.running = month.equals(YearMonth.from(today));
            this.calls = line.month(month);
            this.formula = line.formula();
            this.year = availabilityQuery.year(month.getYear());
        }

        FineRisk.Of of(MonthlyContractTerms terms) {
            List<FineRisk> risks = new ArrayList<>();
            TimelinessReport report =
                    timeliness.of(
                            DayRange.of(month),
                            List.of(Dimension.MOTIVO),
                            reportingScope.of(
                                    CaseCriteria.COUNTED.with(Dimension.CONTRATO, terms.code())));
            for (Indicator one : Indicator.values()) {
                if (one.isFined()) {
                    risks.add(risk(one, report, terms));
                }
            }
            return new FineRisk.Of(terms.code(), terms.label(), terms.fines().isFor(month), risks);
        }

        private FineRisk risk(Indicator one, TimelinessReport report, MonthlyContractTerms terms) {
            return switch (one) {
                case RECLAMO, SUGERENCIA, GENERAL -> answers(one, report, terms);
                case LINEA_SERVICIO -> calls(one, calls.serviceLevel(formula), terms);
                case LINEA_ABANDONO -> calls(one, calls.abandonment(formula), terms);
                case LINEA_DISPONIBILIDAD -> uptime(terms);
                case DISPONIBILIDAD -> service(terms);
                case EVENTO_HORAS -> longest(terms);
                case EVENTOS_ANIO -> {
                    BigDecimal events = BigDecimal.valueOf(year.counted(month, clock.getZone()));
                    yield risk(one, terms, measure(one, terms, events, null, null), null, null);
                }
                case VENTANAS_CUENTAN, PLAZO_HORAS ->
                        throw new IllegalArgumentException(one + " has no fine");
            };
        }

        private FineRisk answers(
                Indicator one, TimelinessReport report, MonthlyContractTerms terms) {
            Compliance figures =
                    MonthProjection.figures(report, one).withTarget(terms.targets().get(one));
            long decided = figures.inTime() + figures.late();
            Optional<MonthProjection> projected =
                    running
                            ? MonthProjection.of(figures, MonthProjection.timed(report, one), today)
                            : Optional.empty();
            return risk(
                    one,
                    terms,
                    measure(
                            one,
                            terms,
                            share(figures.inTime(), decided),
                            figures.inTime(),
                            decided),
                    projected
                            .map(
                                    end ->
                                            measure(
                                                    one,
                                                    terms,
                                                    share(end.best(), end.due()),
                                                    end.best(),
                                                    end.due()))
                            .orElse(null),
                    projected
                            .map(
                                    end ->
                                            measure(
                                                    one,
                                                    terms,
                                                    share(figures.inTime(), end.due()),
                                                    figures.inTime(),
                                                    end.due()))
                            .orElse(null));
        }

        private FineRisk calls(Indicator one, LineIndicator figure, MonthlyContractTerms terms) {
            return risk(
                    one,
                    terms,
                    measure(
                            one,
                            terms,
                            figure.value(),
                            figure.pooled().part(),
                            figure.pooled().whole()),
                    null,
                    null);
        }

        private FineRisk uptime(MonthlyContractTerms terms) {
            LineUptime up = calls.uptime();
            long down = up.down().toSeconds();
            return time(Indicator.LINEA_DISPONIBILIDAD, terms, up.whole().toSeconds(), down, 0);
        }

        private FineRisk service(MonthlyContractTerms terms) {
            MonthAvailability figure = year.month(month);
            return time(
                    Indicator.DISPONIBILIDAD,
                    terms,
                    figure.measured(),
                    figure.counted(),
                    figure.unknown());
        }

        /**
         * In minutes; at the end of the month without further downtime, and if what nobody measured
         * was downtime.
         */
        private FineRisk time(
                Indicator one, MonthlyContractTerms terms, long measured, long down, long unknown) {
            long left =
                    running
                            ? month.plusMonths(1)
                                            .atDay(1)
                                            .atStartOfDay(clock.getZone())
                                            .toEpochSecond()
                                    - clock.instant().getEpochSecond()
                            : 0;
            return risk(
                    one,
                    terms,
                    minutes(one, terms, measured, down),
                    running && measured > 0 ? minutes(one, terms, measured + left, down) : null,
                    unknown > 0
                            ? minutes(one, terms, measured + unknown + left, down + unknown)
                            : null);
        }

        private Measure minutes(
                Indicator one, MonthlyContractTerms terms, long measured, long down) {
            return measure(
                    one,
                    terms,
                    share(measured - down, measured),
                    (measured - down) / 60,
                    measured / 60);
        }

        /** Of the events that began in the month. */
        private FineRisk longest(MonthlyContractTerms terms) {
            BigDecimal hours =
                    year.outages().stream()
                            .filter(one -> one.began(clock.getZone()).equals(month))
                            .map(ChannelOutageRow::down)
                            .max(Long::compare)
                            .map(
                                    down ->
                                            BigDecimal.valueOf(down)
                                                    .divide(
                                                            BigDecimal.valueOf(HOUR),
                                                            MathContext.DECIMAL64))
                            .orElse(year.month(month).isMeasured() ? BigDecimal.ZERO : null);
            return risk(
                    Indicator.EVENTO_HORAS,
                    terms,
                    measure(Indicator.EVENTO_HORAS, terms, hours, null, null),
                    null,
                    null);
        }

        private Measure measure(
                Indicator one,
                MonthlyContractTerms terms,
                BigDecimal value,
                Long part,
                Long whole) {
            BigDecimal target = terms.targets().get(one);
            return new Measure(
                    value,
                    part,
                    whole,
                    value == null ? null : one.isMet(value, target),
                    terms.fines().estimate(one, value, month).orElse(null));
        }

        private FineRisk risk(
                Indicator one,
                MonthlyContractTerms terms,
                Measure now,
                Measure end,
                Measure worst) {
            return new FineRisk(
                    one,
                    terms.targets().get(one),
                    terms.fines().isFor(one, month),
                    now,
                    end,
                    worst);
        }
    }
}
