package cl.soser.canal.requirement;

import cl.soser.canal.account.Role;
import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.commitment.CommitmentType;
import cl.soser.canal.commitment.Reminder;
import cl.soser.canal.commitment.ReminderSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/**
 * Operations and the owner of a requirement are reminded that its day is in a week, tomorrow, or
 * past.
 */
@ApplicationScoped
public class RequirementReminders extends ReminderSource {

    private static final int WEEK = 7;

    /** How near its day is. */
    enum Kind {
        EN_UNA_SEMANA,
        MANANA,
        VENCIDO
    }

    @PersistenceContext EntityManager em;
    @Inject StaffRepository staff;

    public RequirementReminders() {
        super(CommitmentType.REQUERIMIENTO, RequirementNotice.class, RequirementNotice::new);
    }

    @Override
    public List<Reminder> due(LocalDate today) {
        List<Long> operations = staff.idsWithRole(Role.OPERACIONES);
        return em.createNamedQuery(Requirement.PENDING, Requirement.class)
                .setParameter("pending", RequirementState.PENDIENTE)
                .setParameter("day", today.plusDays(WEEK))
                .getResultStream()
                .map(one -> reminder(one, kind(one.getDueOn(), today), operations))
                .toList();
    }

    private static Kind kind(LocalDate due, LocalDate today) {
        if (due.isBefore(today)) {
            return Kind.VENCIDO;
        }
        return due.isAfter(today.plusDays(1)) ? Kind.EN_UNA_SEMANA : Kind.MANANA;
    }

    private static Reminder reminder(Requirement requirement, Kind kind, List<Long> operations) {
        return new Reminder(
                kind.name(),
                requirement.getId(),
                requirement.getDueOn(),
                List.of(requirement.getInstitution(), requirement.getTitle()),
                requirement.ownerAnd(operations));
    }
}
