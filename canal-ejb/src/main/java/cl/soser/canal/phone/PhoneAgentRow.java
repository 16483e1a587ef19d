package cl.soser.canal.phone;

import java.io.Serializable;

/**
 * An agent of the exchange.
 *
 * @param account the agent's account; null if unknown
 */
public record PhoneAgentRow(String code, Long account, String name) implements Serializable {

    public boolean isUnknown() {
        return account == null;
    }
}
