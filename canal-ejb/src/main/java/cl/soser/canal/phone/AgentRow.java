package cl.soser.canal.phone;

import java.io.Serializable;

/**
 * Somebody the exchange knows.
 *
 * @param account who that is here; null where nobody said
 */
public record AgentRow(String code, Long account, String name) implements Serializable {

    public boolean isUnknown() {
        return account == null;
    }
}
