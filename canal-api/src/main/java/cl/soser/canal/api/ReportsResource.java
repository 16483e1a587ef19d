package cl.soser.canal.api;

import cl.soser.canal.account.token.ApiScope;
import cl.soser.canal.closing.MonthReportQuery;
import cl.soser.canal.closing.MonthReportRow;
import cl.soser.canal.closing.ReportFormat;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Closed months, as they were frozen for the token's institution. */
@Path("informes")
@RequestScoped
@RequiredScope(ApiScope.LECTURA)
@SecurityRequirement(name = "token", scopes = ApiScope.LECTURA)
@Tag(name = "Exportaciones e informes")
public class ReportsResource {

    private static final String JSON = "application/json";
    private static final String PDF = "application/pdf";
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String BAD_MONTH = "No es un mes como 2026-10.";

    @Inject MonthReportQuery monthReportQuery;

    @GET
    @Path("mensual/{mes}")
    @Produces({JSON + ";charset=UTF-8", PDF, XLSX})
    @Operation(
            operationId = "informeMensual",
            summary = "El informe de un mes cerrado",
            description =
                    "Lo que quedó fijo al cerrar el mes: la lista de solicitudes que ingresaron o"
                            + " vencieron en él, las cifras y las metas. No trae datos personales. En"
                            + " JSON, «sha256» es la huella del miembro «informe» tal como viene, en"
                            + " UTF-8: jq -cj .informe archivo.json | sha256sum. Lo que cambió después"
                            + " viene aparte en «ajustes», con su fecha.")
    @APIResponse(
            responseCode = "200",
            description = "El informe, en el formato pedido.",
            content = {
                @Content(
                        mediaType = JSON,
                        schema = @Schema(implementation = MonthReportAnswer.class)),
                @Content(
                        mediaType = PDF,
                        schema = @Schema(implementation = String.class, format = "binary")),
                @Content(
                        mediaType = XLSX,
                        schema = @Schema(implementation = String.class, format = "binary"))
            })
    @APIResponse(responseCode = "409", ref = "#/components/responses/NoSePuedeAhora")
    public Response month(
            @Parameter(
                            description = "El mes, como 2026-10.",
                            example = "2026-10",
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            pattern = "20\\d{2}-(0[1-9]|1[0-2])"))
                    @PathParam("mes")
                    String month,
            @Parameter(
                            description = "json si no se dice.",
                            example = "json",
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            enumeration = {"json", "pdf", "xlsx"},
                                            defaultValue = "json"))
                    @QueryParam("formato")
                    @DefaultValue("json")
                    String format,
            @Context Request request) {
        Map<String, String> errors = new LinkedHashMap<>();
        YearMonth asked = month(month, errors);
        Optional<ReportFormat> file = ReportFormat.of(format);
        if (file.isEmpty()) {
            errors.put("formato", "Debe ser json, pdf o xlsx.");
        }
        if (!errors.isEmpty()) {
            throw new BadParametersException(errors);
        }
        MonthReportRow row = monthReportQuery.find(asked, null);
        EntityTag tag = new EntityTag(row.hash() + "-" + row.adjustments() + "-" + format, true);
        Response.ResponseBuilder same = request.evaluatePreconditions(tag);
        return (same != null ? same : file(asked, row, file.get())).tag(tag).build();
    }

    private Response.ResponseBuilder file(
            YearMonth month, MonthReportRow row, ReportFormat format) {
        StreamingOutput content =
                out -> monthReportQuery.write(month, row.institution(), format, out);
        Response.ResponseBuilder answer =
                Response.ok(content)
                        .type(
                                format == ReportFormat.JSON
                                        ? JSON + ";charset=UTF-8"
                                        : format.mediaType());
        return format == ReportFormat.JSON
                ? answer
                : answer.header(
                        "Content-Disposition",
                        "attachment; filename=\"" + row.fileName(format) + "\"");
    }

    private static YearMonth month(String text, Map<String, String> errors) {
        try {
            YearMonth month = YearMonth.parse(text);
            if (month.getYear() >= 2000 && month.getYear() < 2100) {
                return month;
            }
            errors.put("mes", BAD_MONTH);
        } catch (DateTimeException e) {
            errors.put("mes", BAD_MONTH);
        }
        return null;
    }
}
