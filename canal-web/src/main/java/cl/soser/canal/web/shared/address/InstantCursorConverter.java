package cl.soser.canal.web.shared.address;

import cl.soser.canal.shared.Cursor;
import java.time.Instant;

/** Where a list by instants goes on; anything else counts as not given. */
public class InstantCursorConverter extends AddressConverter<Cursor<Instant>> {

    @Override
    Cursor<Instant> read(String given) {
        return Cursor.parse(given, Instant::parse);
    }
}
