package cl.soser.canal.web.shared.address;

import java.time.DateTimeException;
import java.time.LocalDate;

/** A day, as 2026-11-27; anything else counts as not given. */
public class DayConverter extends AddressConverter<LocalDate> {

    @Override
    LocalDate read(String given) {
        try {
            return LocalDate.parse(given);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
