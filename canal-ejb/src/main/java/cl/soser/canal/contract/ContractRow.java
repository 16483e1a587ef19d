package cl.soser.canal.contract;

import java.io.Serializable;

/**
 * A contract in the list.
 *
 * @param schools how many it names
 */
public record ContractRow(String code, int version, ContractContent text, State state, long schools)
        implements Serializable {

    /** The words of each are {@code contractState.<name>}. */
    public enum State {
        VIGENTE,
        POR_COMENZAR,
        TERMINADO
    }
}
