package cl.soser.canal.radar;

import java.time.Instant;
import java.util.List;

/**
 * Fired in the transaction in which a possible outbreak is told to people.
 *
 * @param ring from 1; a higher one where a dismissed one has clearly grown
 * @param label what its reports have in common
 */
public record OutbreakNoticed(
        long outbreak,
        int ring,
        String label,
        int reports,
        int schools,
        List<String> comunas,
        List<Recipient> people,
        Instant at) {

    public OutbreakNoticed {
        comunas = List.copyOf(comunas);
        people = List.copyOf(people);
    }

    /**
     * @param telephone that rings; null where only a mail is sent
     */
    public record Recipient(long account, String telephone) {}
}
