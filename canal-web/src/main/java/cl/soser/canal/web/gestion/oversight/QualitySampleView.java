package cl.soser.canal.web.gestion.oversight;

import cl.soser.canal.qualitysample.QualitySampleResult;
import cl.soser.canal.qualitysample.QualitySampleRow;
import cl.soser.canal.qualitysample.QualitySampleService;
import cl.soser.canal.reporting.TimelinessQuery;
import cl.soser.canal.sla.Compliance;
import cl.soser.canal.web.shared.Shares;
import cl.soser.canal.web.shared.address.TextConverter;
import cl.soser.canal.web.shared.error.AddressErrors;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.omnifaces.cdi.Param;

/** gestion/pertinencia.xhtml: the samples of the months that are over, beside their punctuality. */
@Named
@RequestScoped
public class QualitySampleView {

    private static final Set<String> NAMES = Set.of("mes");
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM 'de' uuuu", Bundles.LOCALE);

    @Inject QualitySampleService qualitySampleService;
    @Inject TimelinessQuery timelinessQuery;
    @Inject AddressErrors errors;

    @Param(name = "mes", converterClass = TextConverter.class)
    String asked;

    private List<QualitySampleResult> months;
    private QualitySampleResult shown;
    private List<QualitySampleRow> rows = List.of();
    private Compliance punctual;

    @PostConstruct
    void look() {
        months = qualitySampleService.months();
        errors.expect(NAMES);
        if (asked != null && months.stream().noneMatch(one -> code(one).equals(asked))) {
            errors.add("mes", Bundles.text("pertinence.month.unknown"));
        }
        shown =
                months.stream()
                        .filter(one -> code(one).equals(asked))
                        .findFirst()
                        .orElse(months.isEmpty() ? null : months.get(0));
        if (shown != null) {
            rows = qualitySampleService.sample(shown.month());
            LocalDate month = shown.month();
            punctual = timelinessQuery.of(month, month.plusMonths(1), List.of()).total();
        }
    }

    /** Whether the address asks for nothing that is not there. */
    public boolean isRight() {
        return errors.isNone();
    }

    /** As the address says it. */
    public String code(QualitySampleResult result) {
        return YearMonth.from(result.month()).toString();
    }

    public String name(QualitySampleResult result) {
        return MONTH.format(result.month());
    }

    /** "91,7 %"; null while there is none. */
    public String share(QualitySampleResult result) {
        return Shares.rounded(result.pertinent(), result.judged());
    }

    public String getPunctuality() {
        return punctual == null || punctual.share() == null ? null : Shares.judged(punctual);
    }

    public Compliance getPunctual() {
        return punctual;
    }

    public List<QualitySampleResult> getMonths() {
        return months;
    }

    /** The month that is shown; null while no sample was drawn. */
    public QualitySampleResult getShown() {
        return shown;
    }

    public List<QualitySampleRow> getRows() {
        return rows;
    }
}
