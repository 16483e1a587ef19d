package cl.soser.canal.web.institucion;

import cl.soser.canal.account.Caller;
import cl.soser.canal.reporting.Dimension;
import cl.soser.canal.reporting.Timeliness;
import cl.soser.canal.reporting.TimelinessReport;
import cl.soser.canal.sla.Compliance;
import cl.soser.canal.web.shared.Bundles;
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
    public List<MonthRow> getMonths() {
        return report().groups().stream()
                .map(
                        group ->
                                new MonthRow(
                                        YearMonth.parse(group.key().get(Dimension.MES)),
                                        group.figures()))
                .sorted(Comparator.comparing(MonthRow::month).reversed())
                .toList();
    }

    public Compliance getTotal() {
        return report().total();
    }

    public String getTotalShare() {
        return share(getTotal().cumplimiento());
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

    /** One month as the table shows it. */
    public record MonthRow(YearMonth month, Compliance figures) {

        public String name() {
            return MONTH.format(month);
        }

        public String share() {
            return InstitutionView.share(figures.cumplimiento());
        }

        /** ok, danger, or neutral where nothing was due. */
        public String tone() {
            Boolean met = figures.cumple();
            return met == null ? "neutral" : met ? "ok" : "danger";
        }
    }
}
