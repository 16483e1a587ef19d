package cl.soser.canal.web.terreno;

import cl.soser.canal.field.FieldReceipt;
import cl.soser.canal.field.FieldReportService;
import cl.soser.canal.shared.CanalException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** "Sin novedades", its undoing, and a photograph taken back. */
@WebServlet({"/terreno/novedades", "/terreno/retirar"})
public class SchoolDayServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient FieldReportService fieldReportService;
    @Inject transient Clock clock;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            FieldResponses.sameAccount(request, request.getParameter("cuenta"));
            if (request.getServletPath().endsWith("/retirar")) {
                fieldReportService.withdraw(
                        FieldResponses.id(request.getParameter("foto")),
                        (int) FieldResponses.id(request.getParameter("version")));
                FieldResponses.done(request, response, "retirada", List.of());
            } else {
                report(request, response);
            }
        } catch (CanalException no) {
            FieldResponses.refuse(request, response, no);
        }
    }

    private void report(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        long school = FieldResponses.id(request.getParameter("establecimiento"));
        Instant reportedAt = FieldResponses.when(request.getParameter("dicho"), clock.instant());
        boolean undo = "deshacer".equals(request.getParameter("accion"));
        FieldReceipt receipt =
                undo
                        ? fieldReportService.unquiet(school, reportedAt)
                        : fieldReportService.quiet(school, reportedAt);
        FieldResponses.done(request, response, undo ? "deshecho" : "novedades", List.of(receipt));
    }
}
