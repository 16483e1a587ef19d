package cl.soser.canal.api;

import cl.soser.canal.reporting.Timeliness;
import cl.soser.canal.reporting.TimelinessReport;
import cl.soser.canal.sla.Compliance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Figures of the channel for one institution; a figure without cases is null. */
@Path("indicadores")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
public class IndicatorsResource {

    @Inject Timeliness timeliness;

    @GET
    @Path("oportunidad")
    public JsonObject timeliness(@BeanParam Period period) {
        Period.Parsed asked = period.parse();
        TimelinessReport report = timeliness.of(asked.from(), asked.until(), asked.by());
        JsonArrayBuilder groups = Json.createArrayBuilder();
        report.groups().forEach(group -> groups.add(group(group)));
        return Json.createObjectBuilder()
                .add("desde", report.from().toString())
                .add("hasta", report.until().toString())
                .add("grupos", groups)
                .add("total", figures(report.total()))
                .build();
    }

    private static JsonObjectBuilder group(TimelinessReport.Group group) {
        JsonObjectBuilder key = Json.createObjectBuilder();
        group.key().forEach((dimension, code) -> key.add(dimension.label(), code));
        return Json.createObjectBuilder().add("grupo", key).addAll(figures(group.figures()));
    }

    private static JsonObjectBuilder figures(Compliance figures) {
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("recibidos", figures.recibidos())
                        .add("vencenEnPeriodo", figures.vencenEnPeriodo())
                        .add("enPlazo", figures.enPlazo())
                        .add("fueraDePlazo", figures.fueraDePlazo())
                        .add("abiertosVencidos", figures.abiertosVencidos())
                        .add("meta", figures.meta());
        if (figures.cumplimiento() == null) {
            json.add("cumplimiento", JsonValue.NULL).add("cumple", JsonValue.NULL);
        } else {
            json.add("cumplimiento", figures.cumplimiento()).add("cumple", figures.cumple());
        }
        return figures.atrasosDisponibles() == null
                ? json.add("atrasosDisponibles", JsonValue.NULL)
                : json.add("atrasosDisponibles", figures.atrasosDisponibles());
    }
}
