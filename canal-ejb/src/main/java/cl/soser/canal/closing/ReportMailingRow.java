package cl.soser.canal.closing;

import java.io.Serializable;
import java.util.List;

/**
 * Who gets the report of one institution by mail.
 *
 * @param institution code; {@code TODAS} for all of them together
 * @param addresses none if it is not mailed
 */
public record ReportMailingRow(String institution, String name, int day, List<String> addresses)
        implements Serializable {

    public ReportMailingRow {
        addresses = List.copyOf(addresses);
    }
}
