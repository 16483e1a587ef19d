package cl.soser.canal.notification;

import static cl.soser.canal.ticket.Stage.RESPUESTA;
import static cl.soser.canal.ticket.Stage.RESPUESTA_DEFINITIVA;

import cl.soser.canal.notification.template.MessageCode;
import cl.soser.canal.response.Finding;
import cl.soser.canal.ticket.Stage;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A text that an answer may start from, for its stage and, if it fits only some, for its motives.
 * The wording is chosen by motive and topic like every other, and its subject is its name in the
 * list.
 */
public enum AnswerOpening {
    ACOGE(MessageCode.INICIO_ACOGE, RESPUESTA_DEFINITIVA, Finding.ACOGIDO, "RECLAMO"),
    ACOGE_EN_PARTE(
            MessageCode.INICIO_ACOGE_EN_PARTE, RESPUESTA_DEFINITIVA, Finding.PARCIAL, "RECLAMO"),
    NO_ACOGE(MessageCode.INICIO_NO_ACOGE, RESPUESTA_DEFINITIVA, Finding.NO_ACOGIDO, "RECLAMO"),
    INFORMA(MessageCode.INICIO_INFORMA, RESPUESTA_DEFINITIVA, null, "CONSULTA"),
    AGRADECE(MessageCode.INICIO_AGRADECE, RESPUESTA_DEFINITIVA, null, "SUGERENCIA", "FELICITACION"),
    PASOS(MessageCode.INICIO_PASOS, RESPUESTA, null);

    private final MessageCode wording;
    private final Stage stage;
    private final Finding finding;
    private final Set<String> motives;

    AnswerOpening(MessageCode wording, Stage stage, Finding finding, String... motives) {
        this.wording = wording;
        this.stage = stage;
        this.finding = finding;
        this.motives = Set.of(motives);
    }

    static List<AnswerOpening> of(Stage stage, String motive) {
        return Stream.of(values())
                .filter(one -> one.stage == stage)
                .filter(one -> one.motives.isEmpty() || one.motives.contains(motive))
                .toList();
    }

    /** What its words say of the complaint; null where they say nothing of that. */
    public Finding finding() {
        return finding;
    }

    MessageCode wording() {
        return wording;
    }
}
