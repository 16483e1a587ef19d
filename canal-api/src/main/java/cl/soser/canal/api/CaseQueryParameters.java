package cl.soser.canal.api;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.ticket.TicketStatus;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * The filters of requests in an address; {@code CaseCriteriaParser} interprets them, as for pages.
 */
public class CaseQueryParameters {

    @Parameter(
            description = "Ingresadas desde este día, en Santiago.",
            example = "2026-01-01",
            schema = @Schema(implementation = String.class, format = "date"))
    @QueryParam("desde")
    String from;

    @Parameter(
            description = "Ingresadas antes de este día.",
            example = "2027-01-01",
            schema = @Schema(implementation = String.class, format = "date"))
    @QueryParam("hasta")
    String until;

    @Parameter(
            description = "Cuyo plazo termina desde este día.",
            schema = @Schema(implementation = String.class, format = "date"))
    @QueryParam("venceDesde")
    String dueFrom;

    @Parameter(
            description = "Cuyo plazo termina antes de este día.",
            schema = @Schema(implementation = String.class, format = "date"))
    @QueryParam("venceHasta")
    String dueUntil;

    @Parameter(
            description = "Código de /catalogos/motivos.",
            example = "RECLAMO",
            schema = @Schema(implementation = String.class))
    @QueryParam("motivo")
    String motive;

    @Parameter(
            description = "Código de /catalogos/temas.",
            schema = @Schema(implementation = String.class))
    @QueryParam("tema")
    String topic;

    @Parameter(
            description = "Código de un subtema de /catalogos/temas; un guion, las que no tienen.",
            schema = @Schema(implementation = String.class))
    @QueryParam("subtema")
    String subtopic;

    @Parameter(description = "Por dónde ingresó.", schema = @Schema(implementation = Channel.class))
    @QueryParam("canal")
    String channel;

    @Parameter(
            description = "Servicio regular o entrega de canastas.",
            schema = @Schema(implementation = Context.class))
    @QueryParam("contexto")
    String context;

    @Parameter(
            description = "Código del contrato.",
            schema = @Schema(implementation = String.class))
    @QueryParam("contrato")
    String contract;

    @Parameter(
            description = "El estado de ahora.",
            schema = @Schema(implementation = TicketStatus.class))
    @QueryParam("estado")
    String status;

    @Parameter(
            description = "La que dijo la persona.",
            schema = @Schema(implementation = Urgency.class))
    @QueryParam("urgencia")
    String urgency;

    @Parameter(
            description = "Código de /catalogos/areas; un guion, las que no tienen.",
            schema = @Schema(implementation = String.class))
    @QueryParam("area")
    String area;

    @Parameter(
            description = "Código de /catalogos/regiones; un guion, las que no tienen.",
            schema = @Schema(implementation = String.class, pattern = "\\d{2}"))
    @QueryParam("region")
    String region;

    @Parameter(
            description = "Código de /catalogos/comunas; un guion, las que no tienen.",
            schema = @Schema(implementation = String.class, pattern = "\\d{5}"))
    @QueryParam("comuna")
    String comuna;

    @Parameter(
            description =
                    "Un establecimiento: su RBD, con o sin dígito, o esquema y código, como"
                            + " JUNJI:13101001.",
            schema = @Schema(implementation = String.class))
    @QueryParam("rbd")
    String school;

    @Parameter(
            description =
                    "Cómo están ante su plazo: en_plazo, fuera_de_plazo, abierto_vencido, pendiente o"
                            + " decidido (las dos primeras).",
            schema =
                    @Schema(
                            implementation = String.class,
                            enumeration = {
                                "en_plazo",
                                "fuera_de_plazo",
                                "abierto_vencido",
                                "pendiente",
                                "decidido"
                            }))
    @QueryParam("resultado")
    String outcome;

    @Parameter(
            description =
                    "true: el plazo terminó y nada ha salido aún; false: todas las demás, también las anuladas.",
            schema = @Schema(implementation = Boolean.class))
    @QueryParam("vencido")
    String overdue;

    @Parameter(
            description = "Las que cambiaron en este instante o después; para ponerse al día.",
            schema = @Schema(implementation = String.class, format = "date-time"))
    @QueryParam("actualizadoDesde")
    String changedSince;

    /** As given, by parameter. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "desde", from);
        put(values, "hasta", until);
        put(values, "venceDesde", dueFrom);
        put(values, "venceHasta", dueUntil);
        put(values, "motivo", motive);
        put(values, "tema", topic);
        put(values, "subtema", subtopic);
        put(values, "canal", channel);
        put(values, "contexto", context);
        put(values, "contrato", contract);
        put(values, "estado", status);
        put(values, "urgencia", urgency);
        put(values, "area", area);
        put(values, "region", region);
        put(values, "comuna", comuna);
        put(values, "rbd", school);
        put(values, "resultado", outcome);
        put(values, "vencido", overdue);
        // In an address a plus that was not encoded arrives as a space.
        put(
                values,
                "actualizadoDesde",
                changedSince == null ? null : changedSince.replace(' ', '+'));
        return values;
    }

    private static void put(Map<String, String> values, String name, String value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
