package cl.soser.canal.radar;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.OPERACIONES;

import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.escalation.OnCallPerson;
import cl.soser.canal.escalation.OnCallService;
import cl.soser.canal.sla.HolidayService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who is told of a possible outbreak: the administrator, Operations, the areas of its tickets and
 * those on call, whose telephones ring; at night only where people may be harmed.
 */
@ApplicationScoped
class OutbreakRecipients {

    @Inject StaffRepository staff;
    @Inject OnCallService onCallService;
    @Inject HolidayService holidayService;

    /** The accounts, and the telephone that rings; null for a mail alone. */
    Map<Long, String> of(Collection<String> areas, boolean harmful, Instant now) {
        Map<Long, String> people = new LinkedHashMap<>();
        staff.idsWithRole(ADMINISTRADOR, OPERACIONES).forEach(one -> people.put(one, null));
        boolean ringing = harmful || holidayService.businessHours().isOpen(now);
        for (String area : areas) {
            staff.ofArea(area).forEach(one -> people.putIfAbsent(one.getId(), null));
            for (OnCallPerson one : onCallService.of(area)) {
                people.put(one.account(), ringing ? one.telephone() : null);
            }
        }
        return people;
    }
}
