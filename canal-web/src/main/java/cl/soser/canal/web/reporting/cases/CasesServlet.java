package cl.soser.canal.web.reporting.cases;

import cl.soser.canal.export.ExportService;
import cl.soser.canal.reporting.cases.CaseDownloadService;
import cl.soser.canal.reporting.cases.CaseFileFormat;
import cl.soser.canal.reporting.criteria.CaseCriteriaParser;
import cl.soser.canal.web.reporting.address.FiguresAddress;
import cl.soser.canal.web.shared.error.UnknownParameters;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The list of cases as a file, with the filters of its page. One too long to be sent at once leads
 * back to that page, which offers to have it made meanwhile.
 */
@WebServlet({
    "/gestion/cifras/solicitudes.csv",
    "/gestion/cifras/solicitudes.xlsx",
    "/institucion/solicitudes.csv",
    "/institucion/solicitudes.xlsx"
})
public class CasesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject CaseCriteriaParser caseCriteriaParser;
    @Inject CaseDownloadService caseDownloadService;
    @Inject ExportService exportService;
    @Inject Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = request.getServletPath();
        CaseFileFormat format =
                CaseFileFormat.of(path.substring(path.lastIndexOf('.') + 1)).orElseThrow();
        Map<String, String> parameters = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        Map<String, String> errors =
                new LinkedHashMap<>(UnknownParameters.of(request, CasesRequest.NAMES));
        parameters.values().removeIf(String::isBlank);
        errors.putAll(CasesPeriod.enter(parameters, LocalDate.now(clock)));
        CaseCriteriaParser.Read read =
                caseCriteriaParser.readProgress(parameters, CaseCriteriaParser.start(parameters));
        errors.putAll(read.errors());
        response.setHeader("Cache-Control", "private, no-store");
        if (!errors.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter()
                    .write(
                            errors.entrySet().stream()
                                    .map(one -> one.getKey() + ": " + one.getValue())
                                    .collect(
                                            Collectors.joining(
                                                    "\n",
                                                    Bundles.text("figures.wrong") + "\n",
                                                    "\n")));
            return;
        }
        if (exportService.isLong(read.filter())) {
            response.sendRedirect(
                    path.substring(0, path.lastIndexOf('.')) + FiguresAddress.query(parameters));
            return;
        }
        response.setContentType(format.mediaType());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + format.fileName(LocalDate.now(clock)) + "\"");
        caseDownloadService.write(read.filter(), format, response.getOutputStream());
    }
}
