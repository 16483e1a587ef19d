package cl.soser.canal.web.terreno;

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
import java.util.List;

/** A photograph taken back by who sent it. */
@Path("terreno/retirar")
@RequestScoped
@FromQueue(notFound = "field.notYours")
public class PhotoWithdrawalResource {

    @Inject FieldReportService fieldReportService;

    @POST
    public Response withdraw(@Context HttpServletRequest sent) {
        FieldForm.requireSameAccount(sent, sent.getParameter("cuenta"));
        fieldReportService.withdraw(
                IdConverter.require(sent.getParameter("foto")),
                (int) IdConverter.require(sent.getParameter("version")));
        return FieldReceiptAnswer.response(sent, "retirada", List.of());
    }
}
