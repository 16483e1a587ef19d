package cl.soser.canal.ticket.identity;

import java.io.Serializable;
import java.util.List;

/**
 * The texts of a ticket as institutions see them, and the marks that are in force.
 *
 * @param readable false where a text could not be read: nobody but its staff sees it
 */
public record MarkedTextDetails(
        String subject, String detail, List<TextMark> marks, boolean readable)
        implements Serializable {

    public MarkedTextDetails {
        marks = List.copyOf(marks);
    }
}
