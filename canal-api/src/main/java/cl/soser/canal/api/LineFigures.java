package cl.soser.canal.api;

import cl.soser.canal.phone.LineCounts;
import cl.soser.canal.phone.LineFormula;
import cl.soser.canal.phone.LineIndicator;
import cl.soser.canal.phone.LineIndicators;
import cl.soser.canal.phone.LinePeriod;
import cl.soser.canal.phone.Share;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.YearMonth;

/** A month of the line as the contract of the API writes it; what has no cases is null. */
final class LineFigures {

    private LineFigures() {}

    static JsonObject json(YearMonth month, LineIndicators indicators) {
        LineFormula formula = indicators.formula();
        LinePeriod period = indicators.month(month);
        LineCounts total = period.total();
        LineIndicator service = period.serviceLevel(formula);
        LineIndicator abandonment = period.abandonment(formula);
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("mes", month.toString())
                        .add("ofrecidas", total.offered())
                        .add("atendidas", total.answered())
                        .add("atendidasAntesDe15s", total.quick())
                        .add("abandonadas", total.abandoned());
        share(json, "nivelServicio", Share.shown(service.pooled().value(), false));
        share(json, "nivelServicioPromedioDiario", Share.shown(service.mean(), false));
        share(json, "abandono", Share.shown(abandonment.pooled().value(), true));
        share(json, "abandonoPromedioDiario", Share.shown(abandonment.mean(), true));
        share(json, "disponibilidad", period.uptime().shown());
        return json.add("formula", formula.averaging() + " sobre " + formula.base())
                .add(
                        "metas",
                        Json.createObjectBuilder()
                                .add("nivelServicio", period.targets().service())
                                .add("abandono", period.targets().abandonment())
                                .add("disponibilidad", period.targets().uptime()))
                .add(
                        "cumple",
                        verdict(
                                verdict(
                                        verdict(
                                                Json.createObjectBuilder(),
                                                "nivelServicio",
                                                service.met()),
                                        "abandono",
                                        abandonment.met()),
                                "disponibilidad",
                                period.uptime().met()))
                .build();
    }

    private static void share(JsonObjectBuilder json, String name, BigDecimal value) {
        if (value == null) {
            json.addNull(name);
        } else {
            json.add(name, value);
        }
    }

    private static JsonObjectBuilder verdict(JsonObjectBuilder json, String name, Boolean met) {
        return json.add(
                name, met == null ? JsonValue.NULL : met ? JsonValue.TRUE : JsonValue.FALSE);
    }
}
