package cl.soser.canal.api;

import cl.soser.canal.account.token.ApiScope;
import cl.soser.canal.reporting.cases.CaseDownloadService;
import cl.soser.canal.reporting.cases.CaseFileFormat;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseCriteriaParser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Whole lists as files, written while they are read. They have neither ETag nor Last-Modified: both
 * would have to be known before the first row is sent.
 */
@Path(ExportsResource.PATH)
@RequestScoped
@RequiredScope(ApiScope.LECTURA)
@SecurityRequirement(name = "token", scopes = ApiScope.LECTURA)
@Tag(name = "Exportaciones e informes")
public class ExportsResource {

    /**
     * Answers below this path are streamed: {@link EntityTagFilter} does not buffer them to compute
     * an entity tag.
     */
    static final String PATH = "exportaciones";

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject CaseDownloadService caseDownloadService;
    @Inject CaseCriteriaParser caseCriteriaParser;
    @Inject Clock clock;

    @GET
    @Path("tickets")
    @Produces({CSV, XLSX})
    @Operation(
            operationId = "exportarTickets",
            summary = "Todas las solicitudes en un archivo",
            description =
                    "Con los mismos filtros de /tickets y sin páginas, del tamaño que sea. El CSV"
                            + " se abre en un Excel en español: punto y coma, fechas dd-MM-yyyy HH:mm"
                            + " de Santiago. El XLSX sigue en otra hoja después de 1.048.575 filas. Las"
                            + " reservadas vienen sin asunto; en los demás asuntos, correos, RUT,"
                            + " teléfonos, nombres, cursos, direcciones y salud de personas van tapados"
                            + " salvo con el alcance datos-personales. Si algo falla a medio camino, el"
                            + " XLSX no se puede abrir y la última línea del CSV dice ARCHIVO"
                            + " INCOMPLETO. No lleva ETag; para ponerse al día use actualizadoDesde.")
    @APIResponse(
            responseCode = "200",
            description = "El archivo.",
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = XLSX,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response tickets(
            @Parameter(
                            description = "Cómo se quiere el archivo.",
                            required = true,
                            example = "csv",
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            enumeration = {"csv", "xlsx"}))
                    @QueryParam("formato")
                    String format,
            @BeanParam CaseQueryParameters query,
            @Context Request request) {
        ParameterReader asked = new ParameterReader();
        Optional<CaseFileFormat> known = CaseFileFormat.of(format);
        if (known.isEmpty()) {
            asked.wrong("formato", "Debe ser csv o xlsx.");
        }
        CaseCriteriaParser.Read read = caseCriteriaParser.read(query.values(), CaseCriteria.ALL);
        read.errors().forEach(asked::wrong);
        asked.check();
        CaseFileFormat form = known.orElseThrow();
        Response.ResponseBuilder answer =
                Response.ok()
                        .type(form.mediaType())
                        .header(HttpHeaders.VARY, BufferedResponse.VARY)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\""
                                        + form.fileName(LocalDate.now(clock))
                                        + "\"");
        if (!HttpMethod.HEAD.equals(request.getMethod())) {
            StreamingOutput file = out -> caseDownloadService.write(read.filter(), form, out);
            answer.entity(file);
        }
        return answer.build();
    }
}
