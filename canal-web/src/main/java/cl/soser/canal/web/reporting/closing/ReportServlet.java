package cl.soser.canal.web.reporting.closing;

import cl.soser.canal.closing.MonthReportQuery;
import cl.soser.canal.closing.MonthReportRow;
import cl.soser.canal.closing.ReportFormat;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.web.shared.error.UnknownParameters;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The report of a closed month as a file: {@code informe.pdf?mes=2026-10}. */
@WebServlet({
    "/gestion/informe.pdf",
    "/gestion/informe.xlsx",
    "/gestion/informe.json",
    "/institucion/informe.pdf",
    "/institucion/informe.xlsx",
    "/institucion/informe.json"
})
public class ReportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Set<String> NAMES = Set.of("mes", "institucion");

    @Inject MonthReportQuery monthReportQuery;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = request.getServletPath();
        ReportFormat format =
                ReportFormat.of(path.substring(path.lastIndexOf('.') + 1)).orElseThrow();
        Map<String, String> strange = UnknownParameters.of(request, NAMES);
        Optional<YearMonth> month = MonthParameter.parse(request.getParameter("mes"));
        response.setHeader("Cache-Control", "private, no-store");
        if (!strange.isEmpty()) {
            Map.Entry<String, String> first = strange.entrySet().iterator().next();
            throw new NotAllowedException(
                    "monthReport.parameter", first.getKey(), first.getValue());
        }
        YearMonth asked = month.orElseThrow(() -> new NotAllowedException("close.month.unknown"));
        MonthReportRow row = monthReportQuery.find(asked, request.getParameter("institucion"));
        response.setContentType(format.mediaType());
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + row.fileName(format) + "\"");
        monthReportQuery.write(asked, row.institution(), format, response.getOutputStream());
    }
}
