package cl.soser.canal.danger.reader;

import cl.soser.canal.danger.ReaderEntry;
import java.io.Serializable;

/** One line of what the reader knows, as it will be once what is written is in force. */
public record ReaderEntryRow(ReaderEntry entry, State state) implements Serializable {

    public enum State {
        DE_FABRICA,
        AGREGADA,
        APAGADA
    }

    public boolean isOn() {
        return state != State.APAGADA;
    }
}
