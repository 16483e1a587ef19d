package cl.soser.canal.field;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Fired once for each person and day, in the transaction that records the notice.
 *
 * @param account the recipient
 * @param schools "Escuela …, Talca", the first of them
 * @param count how many there are in all
 * @param days how many school days in a row the schools have been silent at least
 */
public record DutyMissed(
        Kind kind,
        long account,
        LocalDate day,
        List<String> schools,
        int count,
        int days,
        Instant at) {

    /** In which function the person is notified. */
    public enum Kind {
        /** To the person in charge of the schools. */
        TERRENO,
        /** To Operations, of schools silent for days. */
        OPERACIONES
    }
}
