package cl.soser.canal.api;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.account.token.ApiScope;
import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.catalogue.Motive;
import cl.soser.canal.reporting.cases.ApiCaseQuery;
import cl.soser.canal.reporting.cases.CaseDetails;
import cl.soser.canal.reporting.cases.CaseListEntry;
import cl.soser.canal.reporting.cases.CaseListQuery;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseCriteriaParser;
import cl.soser.canal.reporting.criteria.CaseCursor;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.Slice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The requests of the token's institution, and of no other. */
@Path("tickets")
@RequestScoped
@RequiredScope(ApiScope.LECTURA)
@SecurityRequirement(name = "token", scopes = ApiScope.LECTURA)
@Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
@Tag(name = "Tickets")
public class TicketsResource {

    private static final Pattern ROW = Pattern.compile("20\\d\\d-[0-9T:.-]{14,25}Z \\d{1,18}");

    @Inject CaseListQuery caseListQuery;
    @Inject ApiCaseQuery apiCaseQuery;
    @Inject CaseCriteriaParser caseCriteriaParser;
    @Inject CatalogueQuery catalogueQuery;
    @Inject Caller caller;
    @Inject Clock clock;
    @Inject PageLinks pageLinks;

    @GET
    @Operation(
            operationId = "tickets",
            summary = "Solicitudes",
            description =
                    "Por páginas, en el orden en que ingresaron, o en que vencen si se filtra por"
                            + " vencimiento. Las anuladas también vienen, con su estado; las"
                            + " reservadas, sin asunto. Los textos requieren el alcance textos.\n\n"
                            + "Para mantener una copia, pida con actualizadoDesde un minuto antes del"
                            + " mayor «actualizado» que tenga: así no se pierde un cambio que se"
                            + " guardaba en ese momento; una solicitud puede repetirse. Con"
                            + " actualizadoDesde vienen también, cualesquiera sean los demás filtros,"
                            + " las que la institución ya no puede leer, solo con id, retirado y"
                            + " actualizado: borre su copia, si la tiene.")
    @APIResponse(
            responseCode = "200",
            description = "Una página.",
            content = @Content(schema = @Schema(implementation = TicketPageAnswer.class)))
    public Response list(
            @BeanParam CaseQueryParameters query,
            @Parameter(
                            description = "Cuántas por página; 100 si no se dice.",
                            example = "50",
                            schema =
                                    @Schema(
                                            implementation = Integer.class,
                                            minimum = "1",
                                            maximum = "500"))
                    @QueryParam("limite")
                    String limit,
            @Parameter(
                            description = "El de «siguiente» de la página anterior.",
                            schema = @Schema(implementation = String.class))
                    @QueryParam("cursor")
                    String cursor,
            @Context UriInfo address) {
        ParameterReader asked = new ParameterReader();
        int most = asked.limit(limit);
        CaseCriteriaParser.Read read = caseCriteriaParser.read(query.values(), CaseCriteria.ALL);
        read.errors().forEach(asked::wrong);
        CaseCursor after = key(pageLinks.row(address, cursor, ROW, asked), asked);
        asked.check();
        Slice<CaseListEntry> page = caseListQuery.page(read.filter(), after, most);
        String next = null;
        if (page.more()) {
            CaseCursor last =
                    caseListQuery.key(read.filter(), page.rows().get(page.rows().size() - 1));
            next = pageLinks.after(address, last.instant() + " " + last.id());
        }
        Instant now = clock.instant();
        List<TicketListAnswer> rows =
                page.rows().stream()
                        .map(entry -> TicketListAnswer.of(entry, this::kind, now))
                        .toList();
        return pageLinks.of(address, new TicketPageAnswer(rows, next), next);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "ticket",
            summary = "Una solicitud completa",
            description =
                    "Con su historia, sus respuestas y las acciones correctivas. El detalle y los"
                            + " textos requieren el alcance textos; la persona va enmascarada salvo con"
                            + " datos-personales. Sin él, correos, RUT y teléfonos van tapados también"
                            + " en el asunto y los textos, y [nombre], [curso], [dirección] o [salud]"
                            + " están en lugar de lo que dice quién es una persona. De una reservada no"
                            + " se entrega ninguno. Cada lectura con esos alcances queda registrada.")
    @APIResponse(
            responseCode = "200",
            description = "La solicitud.",
            content = @Content(schema = @Schema(implementation = TicketDetailsAnswer.class)))
    public Response one(
            @Parameter(
                            description = "El número público.",
                            example = "CP-2026-000001",
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            pattern = "CP-\\d{4}-\\d{6,9}"))
                    @PathParam("id")
                    String id) {
        Set<String> scopes = caller.scopes();
        boolean whole =
                scopes.contains(ApiScope.TEXTOS) || scopes.contains(ApiScope.DATOS_PERSONALES);
        CaseDetails sheet = whole ? apiCaseQuery.readWhole(id) : apiCaseQuery.read(id);
        TicketAnswer ticket = TicketAnswer.of(sheet.entry(), this::kind, clock.instant());
        Response.ResponseBuilder answer = Response.ok(TicketDetailsAnswer.of(sheet, ticket));
        if (whole) {
            answer.header("Cache-Control", "no-store");
        }
        return answer.build();
    }

    private int kind(String motive) {
        return catalogueQuery
                .motive(motive)
                .map(Motive::getKind)
                .orElseThrow(NotFoundException::new);
    }

    private static CaseCursor key(String row, ParameterReader asked) {
        if (row == null) {
            return null;
        }
        int gap = row.indexOf(' ');
        try {
            return new CaseCursor(
                    Instant.parse(row.substring(0, gap)), Long.parseLong(row.substring(gap + 1)));
        } catch (DateTimeException e) {
            asked.wrong("cursor", "No es de esta consulta.");
            return null;
        }
    }
}
