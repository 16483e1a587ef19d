package cl.soser.canal.api;

import cl.soser.canal.account.token.ApiScope;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseCriteriaParser;
import cl.soser.canal.reporting.criteria.CaseCursor;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.events.EventLogHead;
import cl.soser.canal.reporting.events.EventLogQuery;
import cl.soser.canal.reporting.events.LoggedTicket;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The event log, written while it is read. */
@Path(ExportsResource.PATH + "/eventos")
@RequestScoped
@RequiredScope(ApiScope.AUDITORIA)
@SecurityRequirement(name = "token", scopes = ApiScope.AUDITORIA)
@Tag(name = "Exportaciones e informes")
public class EventLogResource {

    private static final String LINES = "application/jsonl";

    private static final int BUFFER = 1 << 16;

    @Inject EventLogQuery eventLogQuery;
    @Inject CaseCriteriaParser caseCriteriaParser;
    @Inject Clock clock;

    @GET
    @Produces(LINES)
    @Operation(
            operationId = "exportarEventos",
            summary = "El registro de hechos, para auditar las cifras",
            description =
                    "Las solicitudes que ingresaron en esos días, todas si no se dicen, con cada hecho"
                            + " que mueve un plazo, un veredicto o un mes, las reglas con que se"
                            + " miden y lo que el canal sostiene de ellas. De estas líneas, y de"
                            + " ninguna otra cosa, se pueden recalcular todos los vencimientos,"
                            + " veredictos y meses. No trae textos, personas, establecimientos ni"
                            + " quién hizo cada cosa.\n\n"
                            + "JSON Lines: cada línea es un objeto y «tipo» dice cuál. Sin la línea"
                            + " «fin» el registro está incompleto.")
    @APIResponse(
            responseCode = "200",
            description = "El registro.",
            content =
                    @Content(mediaType = LINES, schema = @Schema(implementation = EventLine.class)))
    public Response events(
            @Parameter(
                            description = "Primer día de ingreso.",
                            example = "2026-10-01",
                            schema = @Schema(implementation = LocalDate.class))
                    @QueryParam("desde")
                    String from,
            @Parameter(
                            description = "El día siguiente al último.",
                            example = "2026-11-01",
                            schema = @Schema(implementation = LocalDate.class))
                    @QueryParam("hasta")
                    String until,
            @Context Request request) {
        DayRange days = days(from, until);
        Response.ResponseBuilder answer =
                Response.ok()
                        .type(LINES)
                        .header(HttpHeaders.VARY, BufferedResponse.VARY)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"canal-pae-eventos-"
                                        + LocalDate.now(clock)
                                        + ".jsonl\"");
        if (!HttpMethod.HEAD.equals(request.getMethod())) {
            StreamingOutput lines = out -> write(days, new BufferedOutputStream(out, BUFFER));
            answer.entity(lines);
        }
        return answer.build();
    }

    private DayRange days(String from, String until) {
        Map<String, String> given = new LinkedHashMap<>();
        if (from != null) {
            given.put("desde", from);
        }
        if (until != null) {
            given.put("hasta", until);
        }
        ParameterReader asked = new ParameterReader();
        CaseCriteriaParser.Read read = caseCriteriaParser.read(given, CaseCriteria.ALL);
        read.errors().forEach(asked::wrong);
        asked.check();
        DayRange days = read.filter().entered();
        return days == null ? new DayRange(CaseCriteriaParser.FIRST, CaseCriteriaParser.END) : days;
    }

    private void write(DayRange days, OutputStream out) throws IOException {
        EventLogHead head = eventLogQuery.head(days);
        for (EventLine line : EventLines.of(head, days)) {
            RecordWriter.line((Record) line, out);
        }
        long tickets = 0;
        long facts = 0;
        CaseCursor after = null;
        List<LoggedTicket> page;
        while (!(page = eventLogQuery.page(days, head.at(), after)).isEmpty()) {
            for (LoggedTicket ticket : page) {
                for (EventLine line : EventLines.of(ticket, head.at())) {
                    RecordWriter.line((Record) line, out);
                }
                facts += ticket.steps().size();
            }
            tickets += page.size();
            after = eventLogQuery.key(page.get(page.size() - 1));
        }
        RecordWriter.line(new EventLine.End("fin", tickets, facts), out);
        out.flush();
    }
}
