package cl.soser.canal.inbound;

import java.util.List;

/** The piles of mails in the list. */
public enum MailPile {
    POR_VER(MailState.BANDEJA),
    RAFAGAS(MailState.RAFAGA),
    UNIDOS(MailState.UNIDO, MailState.NOTA, MailState.INGRESADO),
    AUTOMATICOS(MailState.AUTOMATICO),
    REBOTES(MailState.REBOTE),
    DESCARTADOS(MailState.DESCARTADO);

    private final List<MailState> states;

    MailPile(MailState... states) {
        this.states = List.of(states);
    }

    List<MailState> states() {
        return states;
    }

    /** What waits is dealt with in the order it came; of the rest the last is asked for. */
    public boolean isOldestFirst() {
        return this == POR_VER || this == RAFAGAS;
    }
}
