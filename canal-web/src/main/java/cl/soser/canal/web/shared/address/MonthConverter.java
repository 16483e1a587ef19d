package cl.soser.canal.web.shared.address;

import java.time.DateTimeException;
import java.time.YearMonth;

/** A month, as 2026-11; anything else counts as not given. */
public class MonthConverter extends AddressConverter<YearMonth> {

    @Override
    YearMonth read(String given) {
        try {
            return YearMonth.parse(given);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
