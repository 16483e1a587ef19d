package cl.soser.canal.question;

import cl.soser.canal.shared.Plain;
import java.io.Serializable;

/**
 * One of the answers a question offers.
 *
 * @param code null for one just written, which gets it when it is saved
 * @param retired no longer offered; earlier answers stay readable
 */
public record OfferedChoice(String code, String label, boolean retired) implements Serializable {

    public OfferedChoice {
        label = label == null ? "" : label.strip();
    }

    /** "Ninguno por ahora", "Nada de esto": it goes with no other. */
    public boolean isAlone() {
        String first = Plain.fold(label).split(" ")[0];
        return first.startsWith("ningun") || first.equals("nada");
    }

    OfferedChoice as(String itsCode, boolean gone) {
        return new OfferedChoice(itsCode, label, gone);
    }
}
