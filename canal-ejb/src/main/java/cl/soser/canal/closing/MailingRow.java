package cl.soser.canal.closing;

import java.io.Serializable;
import java.util.List;

/**
 * To whom the report of one institution goes.
 *
 * @param institution code; {@code TODAS} for all of them together
 * @param addresses none where it is mailed to nobody
 */
public record MailingRow(String institution, String name, int day, List<String> addresses)
        implements Serializable {

    public MailingRow {
        addresses = List.copyOf(addresses);
    }
}
