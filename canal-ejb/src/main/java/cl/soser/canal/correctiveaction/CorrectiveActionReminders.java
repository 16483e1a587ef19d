package cl.soser.canal.correctiveaction;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.OPERACIONES;

import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.commitment.CommitmentOwners;
import cl.soser.canal.commitment.CommitmentType;
import cl.soser.canal.commitment.Reminder;
import cl.soser.canal.commitment.ReminderSource;
import cl.soser.canal.sla.HolidayService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * On working days owners are reminded of actions that are late or due within three days, and the
 * leaders of those to be checked. Owners are not asked to check their own.
 */
@ApplicationScoped
public class CorrectiveActionReminders extends ReminderSource {

    private static final int AHEAD = 3;

    /** The reason of a notice. */
    enum Kind {
        /** Its day comes within a few days. */
        POR_VENCER,
        VENCIDA,
        /** The time has come to see whether it worked. */
        POR_VERIFICAR
    }

    @PersistenceContext EntityManager em;
    @Inject CommitmentOwners owners;
    @Inject StaffRepository staff;
    @Inject HolidayService holidayService;

    public CorrectiveActionReminders() {
        super(CommitmentType.ACCION, CorrectiveActionNotice.class, CorrectiveActionNotice::new);
    }

    @Override
    public List<Reminder> due(LocalDate today) {
        if (!holidayService.businessHours().isWorkday(today)) {
            return List.of();
        }
        Set<Long> working = owners.all().keySet();
        List<Long> leaders = staff.idsWithRole(ADMINISTRADOR, OPERACIONES);
        List<Reminder> all = new ArrayList<>();
        for (CorrectiveAction one : until(CorrectiveActionState.PENDIENTE, today.plusDays(AHEAD))) {
            Kind kind = one.isOverdue(today) ? Kind.VENCIDA : Kind.POR_VENCER;
            long owner = one.getOwner();
            all.add(
                    reminder(
                            one,
                            kind,
                            one.getDueOn(),
                            working.contains(owner) ? Set.of(owner) : Set.of()));
        }
        for (CorrectiveAction one : until(CorrectiveActionState.HECHA, today)) {
            Set<Long> others = new HashSet<>(leaders);
            others.removeIf(one::isOwnOf);
            all.add(reminder(one, Kind.POR_VERIFICAR, one.getCheckOn(), others));
        }
        return all;
    }

    private List<CorrectiveAction> until(CorrectiveActionState state, LocalDate day) {
        return em.createNamedQuery(CorrectiveAction.UNTIL, CorrectiveAction.class)
                .setParameter("state", state)
                .setParameter("day", day)
                .getResultList();
    }

    /** A mail says nothing of a restricted ticket but that it is there. */
    private static Reminder reminder(
            CorrectiveAction correctiveAction, Kind kind, LocalDate day, Set<Long> whom) {
        return new Reminder(
                kind.name(),
                correctiveAction.getId(),
                day,
                List.of(
                        correctiveAction.getId(),
                        correctiveAction.isRestricted() ? "" : correctiveAction.getDescription()),
                whom);
    }
}
