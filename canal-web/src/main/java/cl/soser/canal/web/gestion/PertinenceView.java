package cl.soser.canal.web.gestion;

import cl.soser.canal.oversight.PertinenceDesk;
import cl.soser.canal.oversight.PertinenceResult;
import cl.soser.canal.oversight.PertinenceRow;
import cl.soser.canal.reporting.Timeliness;
import cl.soser.canal.sla.Compliance;
import cl.soser.canal.web.shared.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.omnifaces.util.Faces;

/** gestion/pertinencia.xhtml: the samples of the months that are over, beside their punctuality. */
@Named
@RequestScoped
public class PertinenceView {

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM 'de' uuuu", Bundles.LOCALE);
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    @Inject PertinenceDesk desk;
    @Inject Timeliness timeliness;

    private List<PertinenceResult> months;
    private PertinenceResult shown;
    private List<PertinenceRow> rows = List.of();
    private Compliance punctual;

    @PostConstruct
    void look() {
        months = desk.months();
        String asked = Faces.getRequestParameter("mes");
        shown =
                months.stream()
                        .filter(one -> code(one).equals(asked))
                        .findFirst()
                        .orElse(months.isEmpty() ? null : months.get(0));
        if (shown != null) {
            rows = desk.sample(shown.month());
            LocalDate month = shown.month();
            punctual = timeliness.of(month, month.plusMonths(1), List.of()).total();
        }
    }

    /** As the address says it. */
    public String code(PertinenceResult result) {
        return YearMonth.from(result.month()).toString();
    }

    public String name(PertinenceResult result) {
        return MONTH.format(result.month());
    }

    /** "91,6 %", cut so that none reads better than it is; null while there is none. */
    public String share(PertinenceResult result) {
        return result.judged() == 0
                ? null
                : percent(
                        BigDecimal.valueOf(result.pertinent())
                                .divide(BigDecimal.valueOf(result.judged()), 6, RoundingMode.DOWN));
    }

    public String getPunctuality() {
        return punctual == null || punctual.cumplimiento() == null
                ? null
                : percent(punctual.cumplimiento());
    }

    private static String percent(BigDecimal share) {
        BigDecimal shown = share.multiply(HUNDRED).setScale(1, RoundingMode.DOWN);
        return String.format(Bundles.LOCALE, "%s %%", shown.toString().replace('.', ','));
    }

    public Compliance getPunctual() {
        return punctual;
    }

    public List<PertinenceResult> getMonths() {
        return months;
    }

    /** The month that is shown; null while no sample was drawn. */
    public PertinenceResult getShown() {
        return shown;
    }

    public List<PertinenceRow> getRows() {
        return rows;
    }
}
