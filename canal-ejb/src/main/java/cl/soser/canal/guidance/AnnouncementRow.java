package cl.soser.canal.guidance;

import java.io.Serializable;

/** A notice as its owner sees it. */
public record AnnouncementRow(long id, int version, AnnouncementContent text, State state)
        implements Serializable {

    /** The words of each are {@code announcementState.<name>}. */
    public enum State {
        VISIBLE,
        PROGRAMADO,
        TERMINADO,
        RETIRADO
    }
}
