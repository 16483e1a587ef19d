package cl.soser.canal.account;

import cl.soser.canal.shared.request.RequestCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Today's absences and substitutes; for use cases. */
@ApplicationScoped
public class AbsenceRepository {

    @PersistenceContext EntityManager em;
    @Inject RequestCache requestCache;
    @Inject Clock clock;

    /** Today's absences of accounts in use. */
    public List<Absence> today() {
        return requestCache.get(Absence.AWAY_ON, this::readToday);
    }

    private List<Absence> readToday() {
        return em.createNamedQuery(Absence.AWAY_ON, Absence.class)
                .setParameter("day", LocalDate.now(clock))
                .getResultStream()
                .filter(absence -> absence.getAccount().isActive())
                .toList();
    }

    /** The people with that role whom this account substitutes today. */
    public List<Account> lendersOf(String role, long account) {
        return today().stream()
                .filter(absence -> isFor(absence, account))
                .map(Absence::getAccount)
                .filter(away -> away.getRoles().contains(role))
                .toList();
    }

    private static boolean isFor(Absence absence, long account) {
        return absence.getSubstitute() != null && absence.getSubstitute().getId() == account;
    }

    /** The substitutes of those who are absent today, if their accounts are active. */
    public static Optional<Account> of(Account away, List<Absence> today) {
        return today.stream()
                .filter(absence -> absence.getAccount().getId().equals(away.getId()))
                .map(Absence::getSubstitute)
                .filter(substitute -> substitute != null && substitute.isActive())
                .findFirst();
    }

    public static Predicate<Account> isAway(List<Absence> today) {
        return account ->
                today.stream()
                        .anyMatch(absence -> absence.getAccount().getId().equals(account.getId()));
    }
}
