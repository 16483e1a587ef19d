package cl.soser.recount;

import jakarta.json.JsonObject;
import java.util.List;

/** Compares a request as the events leave it with what the product holds of it. */
final class Standing {

    private Standing() {}

    static void compare(Replay told, JsonObject held, long now, RecountReport report) {
        String id = told.id;
        report.compare(id, "estado", told.status(), held.getString("estado"), "the last event");
        report.compare(id, "motivo", told.motive(), held.getString("motivo"), "the last event");
        instant(report, id, "vence", told.contract(), held, told.because());
        String running =
                told.running().clock() + " from " + RecountReport.instant(told.running().from());
        report.compare(id, "reloj", told.running().clock(), held.getString("reloj"), running);
        instant(report, id, "relojVence", told.running().until(), held, running);
        instant(report, id, "primeraRespuesta", told.firstAnswer(), held, "the first answer");
        Verdict verdict = told.verdict(now);
        report.compare(
                id,
                "plazo",
                verdict == null ? null : verdict.name(),
                Fact.text(held, "plazo"),
                "due "
                        + RecountReport.instant(told.contract())
                        + ", answered "
                        + RecountReport.instant(told.firstAnswer())
                        + ", judged "
                        + RecountReport.instant(now));
        stage(told, held, report);
    }

    private static void stage(Replay told, JsonObject held, RecountReport report) {
        StageClock stage = told.stage();
        String why = told.becauseOfStage();
        report.compare(
                told.id,
                "etapa",
                stage == null ? null : stage.stage,
                Fact.text(held, "etapa"),
                why);
        instant(report, told.id, "etapaVence", stage == null ? null : stage.due(), held, why);
        instant(report, told.id, "etapaPausada", stage == null ? null : stage.paused(), held, why);
        report.compare(
                told.id,
                "etapaResto",
                stage == null ? null : stage.rest(),
                held.isNull("etapaResto")
                        ? null
                        : held.getJsonNumber("etapaResto").longValueExact(),
                why);
        report.compare(told.id, "etapas", told.left(), left(held), "the stages it left");
    }

    private static List<String> left(JsonObject held) {
        return held.getJsonArray("etapas").getValuesAs(JsonObject.class).stream()
                .map(
                        one ->
                                Replay.visit(
                                        one.getInt("n"),
                                        one.getString("etapa"),
                                        one.getString("area"),
                                        Fact.millis(one, "desde"),
                                        Fact.millis(one, "vence"),
                                        Fact.millis(one, "hasta"),
                                        one.getBoolean("enPlazo")))
                .toList();
    }

    private static void instant(
            RecountReport report,
            String id,
            String member,
            Long counted,
            JsonObject held,
            String why) {
        report.compare(
                id,
                member,
                RecountReport.instant(counted),
                RecountReport.instant(Fact.millis(held, member)),
                why);
    }
}
