package cl.soser.canal.api;

import cl.soser.canal.account.token.ApiScope;
import cl.soser.canal.integrity.EvidenceDayQuery;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the channel signed of each day of its register. */
@Path("evidencia")
@RequestScoped
@RequiredScope(ApiScope.LECTURA)
@SecurityRequirement(name = "token", scopes = ApiScope.LECTURA)
@Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
@Tag(name = "Exportaciones e informes")
public class EvidenceResource {

    @Inject EvidenceDayQuery evidenceDayQuery;

    @GET
    @Path("{fecha}")
    @Operation(
            operationId = "evidenciaDia",
            summary = "La firma del registro de un día",
            description =
                    "Al terminar cada día, el canal firma lo que registró en él: ingresos, lecturas,"
                            + " exportaciones, cambios de permisos y cada escritura de solicitudes,"
                            + " respuestas, llamadas, interrupciones y meses cerrados. Quien guarda"
                            + " esta respuesta puede exigir después que el registro siga dando la"
                            + " misma raíz. No trae datos de personas. Para comprobar la firma:"
                            + " openssl pkeyutl -verify -pubin -rawin, con «clavePublica», «texto» y"
                            + " «firma».")
    @APIResponse(responseCode = "200", description = "Lo que se firmó.")
    public EvidenceDayAnswer day(
            @Parameter(
                            description = "El día en Santiago, como 2026-11-29.",
                            example = "2026-11-29",
                            schema = @Schema(implementation = LocalDate.class))
                    @PathParam("fecha")
                    String day) {
        return EvidenceDayAnswer.of(evidenceDayQuery.find(date(day)));
    }

    private static LocalDate date(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 2000 && day.getYear() < 2100) {
                return day;
            }
        } catch (DateTimeException e) {
            throw wrong();
        }
        throw wrong();
    }

    private static BadParametersException wrong() {
        return new BadParametersException(Map.of("fecha", "No es un día como 2026-11-29."));
    }
}
