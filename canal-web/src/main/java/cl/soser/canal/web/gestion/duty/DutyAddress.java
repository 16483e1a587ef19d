package cl.soser.canal.web.gestion.duty;

import cl.soser.canal.field.DutyCriteria;
import cl.soser.canal.field.DutyState;
import java.time.LocalDate;

/** The address of gestion/turno.xhtml that shows certain schools of a day. */
final class DutyAddress {

    /** As the address says that the state does not matter; without one it asks what is missing. */
    static final String ALL = "TODOS";

    private static final String PAGE = "/gestion/turno";

    private DutyAddress() {}

    static String of(DutyCriteria filter) {
        return of(filter.day(), filter.region(), filter.comuna(), filter.account(), filter.state());
    }

    static String of(LocalDate day, String region, String comuna, Long account, DutyState state) {
        StringBuilder address = new StringBuilder(PAGE).append("?dia=").append(day);
        add(address, "region", region);
        add(address, "comuna", comuna);
        add(address, "persona", account);
        add(address, "estado", state == null ? ALL : state == DutyState.FALTA ? null : state);
        return address.toString();
    }

    private static void add(StringBuilder address, String name, Object value) {
        if (value != null) {
            address.append('&').append(name).append('=').append(value);
        }
    }
}
