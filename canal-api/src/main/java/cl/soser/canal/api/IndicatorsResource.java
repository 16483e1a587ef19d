package cl.soser.canal.api;

import cl.soser.canal.phone.LineIndicators;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Map;

/** Figures of the channel for one institution; a figure without cases is null. */
@Path("indicadores")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
public class IndicatorsResource {

    @Inject Timeliness timeliness;
    @Inject LineIndicators indicators;

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

    /** How the 800 line was served in a month; the line is one, so everybody sees the same. */
    @GET
    @Path("telefonia")
    public JsonObject line(@QueryParam("mes") String month) {
        return LineFigures.json(month(month), indicators);
    }

    private static YearMonth month(String text) {
        try {
            YearMonth month = YearMonth.parse(String.valueOf(text));
            if (month.getYear() >= 2000 && month.getYear() < 2100) {
                return month;
            }
        } catch (DateTimeException e) {
            throw new BadParametersException(Map.of("mes", "No es un mes como 2026-10."));
        }
        throw new BadParametersException(Map.of("mes", "No es un mes como 2026-10."));
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
