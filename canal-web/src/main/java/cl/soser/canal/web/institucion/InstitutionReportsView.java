package cl.soser.canal.web.institucion;

import cl.soser.canal.closing.MonthReportQuery;
import cl.soser.canal.closing.MonthReportRow;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** institucion/informes.xhtml: the closed months of the caller's institution. */
@Named
@RequestScoped
public class InstitutionReportsView {

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM 'de' uuuu", Bundles.LOCALE);

    @Inject MonthReportQuery monthReportQuery;

    private List<MonthReportRow> rows;

    @PostConstruct
    void look() {
        rows = monthReportQuery.list();
    }

    public List<MonthReportRow> getRows() {
        return rows;
    }

    public String name(MonthReportRow row) {
        return MONTH.format(row.month());
    }
}
