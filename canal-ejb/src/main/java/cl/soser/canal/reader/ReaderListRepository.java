package cl.soser.canal.reader;

import cl.soser.canal.account.Absence;
import cl.soser.canal.account.AbsenceRepository;
import cl.soser.canal.account.Account;
import cl.soser.canal.account.Role;
import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.shared.request.RequestCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who of the lists can act today: their account is active, they have a role by which tickets are
 * handled, and they are not absent. The substitute of an absence is not a reader by it.
 */
@ApplicationScoped
public class ReaderListRepository {

    /** Roles that can handle a ticket; nobody else can be named. */
    static final List<String> ROLES = List.of(Role.ADMINISTRADOR, Role.AREA, Role.OPERACIONES);

    @PersistenceContext EntityManager em;
    @Inject StaffRepository staff;
    @Inject AbsenceRepository absenceRepository;
    @Inject RequestCache requestCache;

    /** The readers of the matter who can act today, in order. */
    public List<Account> readers(RestrictedMatter matter) {
        return able(ofMatter(seats(), matter));
    }

    /** The substitutes of the matter who can act today, in order. */
    public List<Account> substitutes(RestrictedMatter matter) {
        return able(
                seats().stream()
                        .filter(seat -> seat.getMatter() == matter && seat.isSubstitute())
                        .map(ReaderSeat::getAccount));
    }

    /** Everybody on the list of the matter, at work or away, substitutes last. */
    public List<Account> people(RestrictedMatter matter) {
        List<ReaderSeat> seats = seats();
        return Stream.concat(
                        ofMatter(seats, matter),
                        seats.stream()
                                .filter(seat -> seat.getMatter() == matter && seat.isSubstitute())
                                .map(ReaderSeat::getAccount))
                .toList();
    }

    /** Whether people are named for it; else Operations management reads. */
    public boolean isNamed(RestrictedMatter matter) {
        return seats().stream().anyMatch(seat -> seat.getMatter() == matter);
    }

    /** The matters of which this account is a reader, if it can act today. */
    public Set<RestrictedMatter> mattersOf(Account account) {
        Set<RestrictedMatter> matters = EnumSet.noneOf(RestrictedMatter.class);
        List<ReaderSeat> seats = seats();
        for (RestrictedMatter matter : RestrictedMatter.values()) {
            if (ofMatter(seats, matter).anyMatch(one -> one.getId().equals(account.getId()))) {
                matters.add(matter);
            }
        }
        return matters;
    }

    /** Those of these accounts who can act today. */
    public List<Account> able(Collection<Account> accounts) {
        return able(accounts.stream());
    }

    private List<Account> able(Stream<Account> accounts) {
        List<Absence> today = absenceRepository.today();
        Predicate<Account> away = AbsenceRepository.isAway(today);
        return accounts.filter(ReaderListRepository::isFit).filter(away.negate()).toList();
    }

    static boolean isFit(Account account) {
        return account.isActive() && ROLES.stream().anyMatch(account.getRoles()::contains);
    }

    private Stream<Account> ofMatter(List<ReaderSeat> seats, RestrictedMatter matter) {
        List<Account> named =
                seats.stream()
                        .filter(seat -> seat.getMatter() == matter && !seat.isSubstitute())
                        .map(ReaderSeat::getAccount)
                        .toList();
        return (named.isEmpty() ? staff.withRole(Role.OPERACIONES) : named).stream();
    }

    List<ReaderSeat> seats() {
        return requestCache.get(
                ReaderSeat.ALL,
                () -> em.createNamedQuery(ReaderSeat.ALL, ReaderSeat.class).getResultList());
    }
}
