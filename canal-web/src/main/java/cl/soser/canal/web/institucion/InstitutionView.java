package cl.soser.canal.web.institucion;

import cl.soser.canal.account.Caller;
import cl.soser.canal.reporting.Dimension;
import cl.soser.canal.reporting.Timeliness;
import cl.soser.canal.reporting.TimelinessReport;
import cl.soser.canal.sla.Compliance;
import cl.soser.canal.web.shared.Bundles;
import cl.soser.canal.web.shared.Shares;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;

/** institucion.xhtml: punctuality of the answers to one's own, month by month. */
@Named
@RequestScoped
public class InstitutionView {

    private static final int MONTHS = 12;
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Bundles.LOCALE);

    @Inject Timeliness timeliness;
    @Inject Caller caller;
    @Inject Clock clock;

    private TimelinessReport report;

    private TimelinessReport report() {
        if (report == null) {
            LocalDate first = LocalDate.now(clock).withDayOfMonth(1);
            report =
                    timeliness.of(
                            first.minusMonths(MONTHS - 1L),
                            first.plusMonths(1),
                            List.of(Dimension.MES));
        }
        return report;
    }

    public String getInstitution() {
        return caller.institution().orElse("");
    }

    /** The newest first. */
    public List<Period> getMonths() {
        return report().groups().stream()
                .sorted(Comparator.comparing(InstitutionView::month).reversed())
                .map(group -> new Period(MONTH.format(month(group)), group.figures()))
                .toList();
    }

    private static YearMonth month(TimelinessReport.Group group) {
        return YearMonth.parse(group.key().get(Dimension.MES));
    }

    /** What one looks for first: the month that runs, and the whole year. */
    public List<Period> getPeriods() {
        YearMonth now = YearMonth.now(clock);
        Compliance running =
                report().groups().stream()
                        .filter(group -> month(group).equals(now))
                        .map(TimelinessReport.Group::figures)
                        .findAny()
                        .orElse(Compliance.NONE);
        return List.of(
                new Period(Bundles.text("institution.thisMonth", MONTH.format(now)), running),
                new Period(Bundles.text("institution.year", MONTHS), report().total()));
    }

    /** "98,7 %", or a dash where nothing was due. */
    static String share(BigDecimal fraction) {
        if (fraction == null) {
            return "–";
        }
        NumberFormat percent = NumberFormat.getPercentInstance(Bundles.LOCALE);
        percent.setMinimumFractionDigits(1);
        return percent.format(fraction);
    }

    /** A month, or the year, as the page tells it. */
    public record Period(String name, Compliance figures) {

        public String share() {
            return InstitutionView.share(figures.cumplimiento());
        }

        /** "35 de 36 a tiempo, 12 aún en plazo". */
        public String count() {
            return Bundles.text(
                    "institution.count",
                    figures.enPlazo(),
                    figures.enPlazo() + figures.fueraDePlazo(),
                    figures.pendientes());
        }

        public String verdict() {
            Boolean met = figures.cumple();
            return Bundles.text(
                    "institution.target." + (met == null ? "open" : met ? "met" : "missed"),
                    Shares.percent(figures.meta()));
        }

        /** ok, danger, or neutral where nothing was decided. */
        public String tone() {
            Boolean met = figures.cumple();
            return met == null ? "neutral" : met ? "ok" : "danger";
        }

        public String icon() {
            Boolean met = figures.cumple();
            return met == null ? "minus" : met ? "check" : "alert";
        }
    }
}
