package cl.soser.canal.closing;

import java.io.Serializable;
import java.util.List;

/**
 * To whom the report of one institution goes.
 *
 * @param institution code; {@code TODAS} for all of them together
 * @param addresses none if it is not mailed
 */
public record MailingRow(String institution, String name, int day, List<String> addresses)
        implements Serializable {

    public MailingRow {
        addresses = List.copyOf(addresses);
    }
}
