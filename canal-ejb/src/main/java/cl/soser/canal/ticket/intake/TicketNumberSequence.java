package cl.soser.canal.ticket.intake;

import cl.soser.canal.shared.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/**
 * Public numbers: the year of entry in Santiago and a sequence per year, which gives them without a
 * lock; a filing that fails leaves a gap, which the rules allow.
 */
@ApplicationScoped
class TicketNumberSequence {

    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");

    @PersistenceContext EntityManager em;
    @Inject Database database;
    @Inject RolledBackTransaction rolledBackTransaction;

    /** The next number of the year in which that instant falls. */
    String next(Instant entry) {
        if (rolledBackTransaction.isOn()) {
            return RolledBackTransaction.number();
        }
        int year = entry.atZone(SANTIAGO).getYear();
        String sql = database.nextValueOf("ticket_number_" + year);
        long serial = ((Number) em.createNativeQuery(sql).getSingleResult()).longValue();
        return String.format(Locale.ROOT, "CP-%d-%06d", year, serial);
    }
}
