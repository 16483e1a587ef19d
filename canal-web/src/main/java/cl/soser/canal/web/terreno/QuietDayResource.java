package cl.soser.canal.web.terreno;

import cl.soser.canal.field.FieldReceipt;
import cl.soser.canal.field.FieldReportService;
import cl.soser.canal.web.shared.address.IdConverter;
import cl.soser.canal.web.shared.files.FromQueue;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** "Sin novedades", and its undoing. */
@Path("terreno/novedades")
@RequestScoped
@FromQueue(notFound = "field.notYours")
public class QuietDayResource {

    @Inject FieldReportService fieldReportService;
    @Inject Clock clock;

    @POST
    public Response report(@Context HttpServletRequest sent) {
        FieldForm.requireSameAccount(sent, sent.getParameter("cuenta"));
        long school = IdConverter.require(sent.getParameter("establecimiento"));
        Instant reportedAt = FieldForm.when(sent.getParameter("dicho"), clock.instant());
        boolean undo = "deshacer".equals(sent.getParameter("accion"));
        FieldReceipt receipt =
                undo
                        ? fieldReportService.unquiet(school, reportedAt)
                        : fieldReportService.quiet(school, reportedAt);
        return FieldReceiptAnswer.response(sent, undo ? "deshecho" : "novedades", List.of(receipt));
    }
}
