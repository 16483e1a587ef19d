package cl.soser.canal.reporting.cases;

import cl.soser.canal.ticket.Timeliness;
import java.time.Instant;
import java.util.function.Function;

/**
 * The columns of a file of requests, in order; codes are those of the catalogues and of the API.
 */
enum CaseColumn {
    NUMERO("Número", row -> row.number()),
    INGRESO("Ingreso", row -> row.enteredAt()),
    CANAL("Canal", row -> row.channel()),
    MOTIVO("Motivo", row -> row.motive()),
    TEMA("Tema", row -> row.topic()),
    SUBTEMA("Subtema", row -> row.subtopic()),
    CONTEXTO("Contexto", row -> row.context()),
    URGENCIA("Urgencia", row -> row.urgency()),
    URGENCIA_OPERATIVA("Urgencia operativa", row -> row.operativeUrgency()),
    ESTADO("Estado", row -> row.status()),
    ASUNTO("Asunto", row -> row.restricted() && row.subject() == null ? "" : row.subject()),
    INSTITUCION("Institución", row -> row.institution()),
    CONTRATO("Contrato", row -> row.contract()),
    ESQUEMA("Esquema", row -> row.scheme()),
    CODIGO("Código del establecimiento", row -> row.school()),
    ESTABLECIMIENTO("Establecimiento", row -> row.place()),
    REGION("Región", row -> row.region()),
    COMUNA("Comuna", row -> row.comuna()),
    AREA("Área", row -> row.area()),
    VENCE("Vence", row -> row.dueAt()),
    PRIMERA_RESPUESTA("Primera respuesta", row -> row.firstAnswerAt()),
    CIERRE("Cierre", row -> row.closedAt()),
    PLAZO("Plazo", null),
    REGION_NOMBRE("Nombre de la región", null),
    COMUNA_NOMBRE("Nombre de la comuna", null);

    private final String title;
    private final Function<CaseRow, Object> value;

    CaseColumn(String title, Function<CaseRow, Object> value) {
        this.title = title;
        this.value = value;
    }

    String title() {
        return title;
    }

    /**
     * A text, an instant, or null where there is none.
     *
     * @param now the instant at which the timeliness is judged
     */
    Object of(CaseRow row, Instant now, PlaceNames names) {
        if (this == PLAZO) {
            Timeliness timeliness = row.timeliness(now);
            return timeliness == null ? null : timeliness.name();
        }
        if (this == REGION_NOMBRE) {
            return names.region(row.region());
        }
        if (this == COMUNA_NOMBRE) {
            return names.comuna(row.comuna());
        }
        Object found = value.apply(row);
        return found == null || found instanceof Instant ? found : found.toString();
    }
}
