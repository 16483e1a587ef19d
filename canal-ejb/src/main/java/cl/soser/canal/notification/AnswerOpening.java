package cl.soser.canal.notification;

import static cl.soser.canal.ticket.Stage.RESPUESTA;
import static cl.soser.canal.ticket.Stage.RESPUESTA_DEFINITIVA;

import cl.soser.canal.notification.template.MessageCode;
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
    ACOGE(MessageCode.INICIO_ACOGE, RESPUESTA_DEFINITIVA, "RECLAMO"),
    ACOGE_EN_PARTE(MessageCode.INICIO_ACOGE_EN_PARTE, RESPUESTA_DEFINITIVA, "RECLAMO"),
    NO_ACOGE(MessageCode.INICIO_NO_ACOGE, RESPUESTA_DEFINITIVA, "RECLAMO"),
    INFORMA(MessageCode.INICIO_INFORMA, RESPUESTA_DEFINITIVA, "CONSULTA"),
    AGRADECE(MessageCode.INICIO_AGRADECE, RESPUESTA_DEFINITIVA, "SUGERENCIA", "FELICITACION"),
    PASOS(MessageCode.INICIO_PASOS, RESPUESTA);

    private final MessageCode wording;
    private final Stage stage;
    private final Set<String> motives;

    AnswerOpening(MessageCode wording, Stage stage, String... motives) {
        this.wording = wording;
        this.stage = stage;
        this.motives = Set.of(motives);
    }

    static List<AnswerOpening> of(Stage stage, String motive) {
        return Stream.of(values())
                .filter(one -> one.stage == stage)
                .filter(one -> one.motives.isEmpty() || one.motives.contains(motive))
                .toList();
    }

    MessageCode wording() {
        return wording;
    }
}
