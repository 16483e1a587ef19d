package cl.soser.canal.right;

import cl.soser.canal.shared.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Locale;

/** Numbers of cases: the year of receipt and a sequence of that year. */
@ApplicationScoped
class RightNumberSequence {

    @PersistenceContext EntityManager em;
    @Inject Database database;

    String next(LocalDate entered) {
        String sql = database.nextValueOf("right_number_" + entered.getYear());
        long serial = ((Number) em.createNativeQuery(sql).getSingleResult()).longValue();
        return String.format(Locale.ROOT, "DR-%d-%06d", entered.getYear(), serial);
    }
}
