package cl.soser.canal.reporting.cases;

import cl.soser.canal.ticket.Stage;
import cl.soser.canal.ticket.Timeliness;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns of a file of requests, in order; codes are those of the catalogues and of the API. A
 * new one comes last, so that programs which read by place go on. An instant stands twice: as
 * people read it, and in ISO 8601 with milliseconds and offset, in which terms are judged.
 */
enum CaseColumn {
    NUMERO("Número", CaseRow::number),
    INGRESO("Ingreso", CaseRow::enteredAt),
    CANAL("Canal", CaseRow::channel),
    MOTIVO("Motivo", CaseRow::motive),
    TEMA("Tema", CaseRow::topic),
    SUBTEMA("Subtema", CaseRow::subtopic),
    CONTEXTO("Contexto", CaseRow::context),
    URGENCIA("Urgencia", CaseRow::urgency),
    URGENCIA_OPERATIVA("Urgencia operativa", CaseRow::operativeUrgency),
    ESTADO("Estado", CaseRow::status),
    ASUNTO("Asunto", row -> row.restricted() && row.subject() == null ? "" : row.subject()),
    INSTITUCION("Institución", CaseRow::institution),
    CONTRATO("Contrato", CaseRow::contract),
    ESQUEMA("Esquema", CaseRow::scheme),
    CODIGO("Código del establecimiento", CaseRow::school),
    ESTABLECIMIENTO("Establecimiento", CaseRow::place),
    REGION("Región", CaseRow::region),
    COMUNA("Comuna", CaseRow::comuna),
    AREA("Área", CaseRow::area),
    VENCE("Vence", CaseRow::dueAt),
    PRIMERA_RESPUESTA("Primera respuesta", CaseRow::firstAnswerAt),
    CIERRE("Cierre", CaseRow::closedAt),
    PLAZO("Plazo", (entry, with) -> timeliness(entry.row(), with.now())),
    REGION_NOMBRE(
            "Nombre de la región", (entry, with) -> with.names().region(entry.row().region())),
    COMUNA_NOMBRE(
            "Nombre de la comuna", (entry, with) -> with.names().comuna(entry.row().comuna())),
    INGRESO_ISO("Ingreso ISO", iso(CaseRow::enteredAt)),
    VENCE_ISO("Vence ISO", iso(CaseRow::dueAt)),
    PRIMERA_RESPUESTA_ISO("Primera respuesta ISO", iso(CaseRow::firstAnswerAt)),
    CIERRE_ISO("Cierre ISO", iso(CaseRow::closedAt)),
    ACTUALIZADO_ISO("Actualizado ISO", iso(CaseRow::changedAt)),
    TIPO("Tipo", (entry, with) -> with.kinds().get(entry.row().motive())),
    FOLIO("Folio", (entry, with) -> entry.extra().folio()),
    ETAPAS("Etapas", (entry, with) -> stages(entry.extra(), with)),
    REAPERTURAS("Reaperturas", (entry, with) -> reopenings(entry.extra())),
    RESULTADO("Resultado", (entry, with) -> entry.extra().finding()),
    TIPO_CAUSA("Tipo de causa", (entry, with) -> entry.extra().causeKind()),
    CAUSA("Causa", (entry, with) -> entry.extra().cause()),
    ACCIONES("Acciones", (entry, with) -> actions(entry.extra())),
    SATISFACCION("Satisfacción", (entry, with) -> entry.extra().score());

    /**
     * What every row of a file has in common.
     *
     * @param now the instant at which the timeliness is judged
     * @param kinds the tipo of each motive
     */
    record FileFrame(Instant now, ZoneId zone, PlaceNames names, Map<String, Integer> kinds) {

        private static final DateTimeFormatter ISO =
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

        private String iso(Instant at) {
            return at == null ? null : ISO.format(at.atZone(zone));
        }
    }

    private final String title;
    private final BiFunction<CaseEntry, FileFrame, Object> value;

    CaseColumn(String title, Function<CaseRow, Object> value) {
        this(title, (entry, with) -> value.apply(entry.row()));
    }

    CaseColumn(String title, BiFunction<CaseEntry, FileFrame, Object> value) {
        this.title = title;
        this.value = value;
    }

    String title() {
        return title;
    }

    /** A text, an instant, or null where there is none. */
    Object of(CaseEntry entry, FileFrame with) {
        Object found = value.apply(entry, with);
        return found == null || found instanceof Instant ? found : found.toString();
    }

    private static BiFunction<CaseEntry, FileFrame, Object> iso(Function<CaseRow, Instant> at) {
        return (entry, with) -> with.iso(at.apply(entry.row()));
    }

    private static String timeliness(CaseRow row, Instant now) {
        Timeliness timeliness = row.timeliness(now);
        return timeliness == null ? null : timeliness.name();
    }

    private static String stages(CaseOutcome extra, FileFrame with) {
        return extra.stages().stream()
                .map(one -> one.stage() + " " + with.iso(one.at()))
                .collect(Collectors.joining("; "));
    }

    private static long reopenings(CaseOutcome extra) {
        return extra.stages().stream().filter(one -> one.stage() == Stage.REAPERTURA).count();
    }

    private static String actions(CaseOutcome extra) {
        return extra.actions().stream()
                .map(
                        one ->
                                Stream.of(
                                                one.kind(),
                                                one.state(),
                                                until("vence ", one.due()),
                                                until("hecha ", one.done()),
                                                one.description())
                                        .filter(part -> part != null)
                                        .map(Object::toString)
                                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("; "));
    }

    private static String until(String word, LocalDate day) {
        return day == null ? null : word + day;
    }
}
