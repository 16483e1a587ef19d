package cl.soser.recount;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A version of the terms. */
final class Terms {

    /** The internal stages, in their order. */
    static final List<String> STAGES = List.of("VALIDACION", "REDACCION", "REVISION", "VISACION");

    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;

    private final Map<String, Long> contract = new HashMap<>();
    private final Map<String, Long> internal = new HashMap<>();
    private final Map<String, Long> parts = new HashMap<>();
    private final long reserve;

    Terms(JsonObject line) {
        for (JsonObject one : line.getJsonArray("contrato").getValuesAs(JsonObject.class)) {
            contract.put(one.getString("motivo"), number(one, "horas") * HOUR);
        }
        for (JsonObject one : line.getJsonArray("internos").getValuesAs(JsonObject.class)) {
            String area = one.get("area") == JsonValue.NULL ? "" : one.getString("area");
            internal.put(one.getString("etapa") + " " + area, number(one, "minutos") * MINUTE);
        }
        for (JsonObject one : line.getJsonArray("partes").getValuesAs(JsonObject.class)) {
            parts.put(one.getString("etapa"), number(one, "parte"));
        }
        reserve = number(line, "reserva");
    }

    private static long number(JsonObject object, String member) {
        return object.getJsonNumber(member).longValueExact();
    }

    /** Elapsed milliseconds; null where the motive has no term. */
    Long contract(String motive) {
        return contract.get(motive);
    }

    /** Working milliseconds. */
    long internal(String stage, String area) {
        Long own = internal.get(stage + " " + area);
        return own == null ? internal.get(stage + " ") : own;
    }

    /** The part of a stage in what is left for it and for those that follow. */
    long share(String stage, long left) {
        long ahead = 0;
        for (String later : STAGES.subList(STAGES.indexOf(stage), STAGES.size())) {
            ahead += parts.get(later);
        }
        return left * parts.get(stage) / ahead;
    }

    /** What is not kept for sending. */
    long withoutReserve(long term) {
        return term * (100 - reserve) / 100;
    }
}
