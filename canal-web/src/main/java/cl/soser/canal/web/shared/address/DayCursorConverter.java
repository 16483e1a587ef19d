package cl.soser.canal.web.shared.address;

import cl.soser.canal.shared.Cursor;
import java.time.LocalDate;

/** Where a list by days goes on; anything else counts as not given. */
public class DayCursorConverter extends AddressConverter<Cursor<LocalDate>> {

    @Override
    Cursor<LocalDate> read(String given) {
        return Cursor.parse(given, LocalDate::parse);
    }
}
