package cl.soser.canal.web.shared.tag;

import java.io.Serializable;

/**
 * One station of a stage bar.
 *
 * @param label its name, already in words
 * @param note when it was reached or is promised, already in words; may be null
 * @param state {@code done}, {@code current} or {@code todo}
 */
public record StageStep(String label, String note, String state) implements Serializable {

    public String getLabel() {
        return label;
    }

    public String getNote() {
        return note;
    }

    public String getState() {
        return state;
    }
}
