package cl.soser.canal.question;

import java.io.Serializable;

/**
 * One of the answers a question offers.
 *
 * @param code null for one just written, which gets it when it is saved
 * @param retired offered no more; whatever was answered with it still reads
 */
public record Choice(String code, String label, boolean retired) implements Serializable {

    public Choice {
        label = label == null ? "" : label.strip();
    }

    Choice as(String itsCode, boolean gone) {
        return new Choice(itsCode, label, gone);
    }
}
