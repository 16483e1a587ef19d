package cl.soser.canal.closing;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A report with something in every section, an adjustment and what was late or annulled. */
final class SampleReport {

    /** With letters that a font would draw as one sign. */
    static final String HASH = "0123456789abcdff".repeat(4);

    private static final Instant CLOSED = Instant.parse("2026-11-05T13:15:00Z");

    private SampleReport() {}

    static FrozenReport frozen() {
        return frozen(new MonthClose(YearMonth.of(2026, 10), CLOSED, 1L, CLOSED));
    }

    static FrozenReport frozen(MonthClose close) {
        MonthReport report =
                new MonthReport(close, "JUNJI", "Junta Nacional de Jardines Infantiles");
        Map<ReportSection, List<String>> figures = new EnumMap<>(ReportSection.class);
        for (ReportSection section : ReportSection.values()) {
            if (section.isOf(close.getEdition())) {
                figures.put(section, rows(section).stream().map(JsonObject::toString).toList());
            }
        }
        report.seal(2, HASH);
        return new FrozenReport(
                report,
                figures,
                reader -> {
                    reader.accept(request("CP-2026-000001", "CERRADO", "FUERA_DE_PLAZO"));
                    reader.accept(request("CP-2026-000002", "ANULADO", null));
                },
                List.of(
                        new Adjustment(
                                1L, "JUNJI", 1, CLOSED, "oportunidad.fueraDePlazo", "1", "2"),
                        new Adjustment(1L, "JUNJI", 1, CLOSED, "anulada", "false", "true")
                                .of("CP-2026-000001", null, null, null)));
    }

    private static List<JsonObject> rows(ReportSection section) {
        if (section.isTimeliness()) {
            return List.of(
                    timeliness(named("RECLAMO", "Reclamo"), 98, 2),
                    timeliness(named("SUGERENCIA", "Sugerencia"), 0, 0));
        }
        if (section.isVolume()) {
            return List.of(
                    named("A", "Una cosa").number("cantidad", 7).build(),
                    named("B", "Otra & más <cosas>").number("cantidad", 3).build());
        }
        return switch (section) {
            case METAS ->
                    List.of(
                            named("RECLAMO", "Reclamos respondidos a tiempo")
                                    .number("meta", new BigDecimal("0.98"))
                                    .yesNo("esMaximo", false)
                                    .build(),
                            named("EVENTOS_ANIO", "Canal web: caídas en el año")
                                    .number("meta", new BigDecimal(12))
                                    .yesNo("esMaximo", true)
                                    .build());
            case OPORTUNIDAD -> List.of(timeliness(new CanonicalJson(), 98, 2));
            case VOLUMEN ->
                    List.of(
                            new CanonicalJson()
                                    .number("ingresados", 103)
                                    .number("anulados", 1)
                                    .build());
            case PERTINENCIA ->
                    List.of(
                            new CanonicalJson()
                                    .number("respuestas", 40)
                                    .number("muestra", 4)
                                    .number("auditadas", 3)
                                    .number("pertinentes", 2)
                                    .number("proporcion", new BigDecimal("0.6667"))
                                    .build());
            case SATISFACCION ->
                    List.of(
                            new CanonicalJson()
                                    .number("preguntadas", 50)
                                    .number("respondidas", 20)
                                    .number("promedio", new BigDecimal("4.1"))
                                    .number("satisfechas", new BigDecimal("0.75"))
                                    .build());
            case PROMESAS ->
                    List.of(
                            new CanonicalJson()
                                    .number("prometidas", 40)
                                    .number("cumplidas", 37)
                                    .number("incumplidas", 3)
                                    .number("cumplimiento", new BigDecimal("0.925"))
                                    .build());
            case REAPERTURAS ->
                    List.of(
                            new CanonicalJson()
                                    .number("reabiertas", 12)
                                    .number("vencenEnPeriodo", 11)
                                    .number("enPlazo", 10)
                                    .number("fueraDePlazo", 1)
                                    .number("abiertosVencidos", 0)
                                    .number("cumplimiento", new BigDecimal("0.909"))
                                    .build());
            case RECLASIFICADAS ->
                    List.of(
                            new CanonicalJson()
                                    .text("id", "CP-2026-000003")
                                    .text("clase", "RECLASIFICACION")
                                    .text("de", "RECLAMO")
                                    .text("a", "FELICITACION")
                                    .text("fecha", "2026-10-20T10:00:00-03:00")
                                    .text("razon", "Agradece a la manipuladora")
                                    .yesNo("segundaPersona", true)
                                    .build());
            case PLAZOS ->
                    List.of(
                            named("RECLAMO", "Reclamo")
                                    .number("horas", 72)
                                    .number("vencenEnPeriodo", 100)
                                    .build());
            case CAIDAS ->
                    List.of(
                            new CanonicalJson()
                                    .text("inicio", "2026-10-19T08:52:00-03:00")
                                    .text("fin", "2026-10-19T09:55:00-03:00")
                                    .number("minutos", new BigDecimal(63))
                                    .yesNo("planificada", false)
                                    .yesNo("excedeMaximo", false)
                                    .build());
            default ->
                    List.of(
                            new CanonicalJson()
                                    .number("disponibilidad", new BigDecimal("0.9986"))
                                    .number("meta", new BigDecimal("0.99"))
                                    .yesNo("cumple", true)
                                    .build());
        };
    }

    private static CanonicalJson named(String code, String name) {
        return new CanonicalJson().text("codigo", code).text("nombre", name);
    }

    private static JsonObject timeliness(CanonicalJson told, long inTime, long late) {
        long decided = inTime + late;
        return told.number("recibidos", decided)
                .number("vencenEnPeriodo", decided)
                .number("enPlazo", inTime)
                .number("fueraDePlazo", late)
                .number("abiertosVencidos", late)
                .number("cumplimiento", decided == 0 ? null : new BigDecimal("0.98"))
                .number("meta", new BigDecimal("0.98"))
                .yesNo("cumple", decided == 0 ? null : true)
                .number("atrasosDisponibles", 0)
                .build();
    }

    private static JsonObject request(String number, String status, String verdict) {
        return new CanonicalJson()
                .text("id", number)
                .text("ingreso", "2026-10-02T09:00:00-03:00")
                .text("motivo", "RECLAMO")
                .text("tema", "CANASTAS")
                .text("institucion", "JUNJI")
                .text("estado", status)
                .text("vence", "2026-10-05T09:00:00-03:00")
                .text("primeraRespuesta", null)
                .text("plazo", verdict)
                .build();
    }
}
