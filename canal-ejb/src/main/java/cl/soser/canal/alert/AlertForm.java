package cl.soser.canal.alert;

import cl.soser.canal.danger.DangerKind;
import java.io.Serializable;
import java.time.Instant;

/**
 * What the link of an alert shows without signing in: its number and its kind, and who took it.
 *
 * @param kind null where it is not known
 * @param takenBy null while nobody has
 */
public record AlertForm(
        State state, String number, DangerKind kind, String takenBy, Instant takenAt)
        implements Serializable {

    static final AlertForm UNKNOWN = new AlertForm(State.DESCONOCIDA, null, null, null, null);

    /** The words of each are {@code alert.link.<name>}. */
    public enum State {
        ABIERTA,
        /** By the person of the link. */
        PROPIA,
        TOMADA,
        VENCIDA,
        /** The request was closed. */
        TERMINADA,
        DESCONOCIDA
    }
}
