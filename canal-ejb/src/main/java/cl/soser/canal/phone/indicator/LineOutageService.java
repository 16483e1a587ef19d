package cl.soser.canal.phone.indicator;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.CENTRAL;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.TI;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.phone.LineChanged;
import cl.soser.canal.phone.PhoneLine;
import cl.soser.canal.shared.NotFoundException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The register of the times in which the line was down, from which its uptime is counted. */
@Stateless
@RolesAllowed({ADMINISTRADOR, OPERACIONES, TI})
public class LineOutageService {

    @PersistenceContext EntityManager em;
    @Inject Caller caller;
    @Inject Clock clock;
    @Inject Event<LineChanged> changes;

    /**
     * @param submissionKey the form's own; sent again, it is the same outage
     */
    public long record(
            @NotNull @Size(min = 16, max = 64) String submissionKey,
            @NotNull @Valid RecordOutageCommand command) {
        PhoneLine.held(em);
        Optional<LineOutage> known =
                em.createNamedQuery(LineOutage.BY_SUBMISSION, LineOutage.class)
                        .setParameter("key", submissionKey)
                        .getResultStream()
                        .findAny();
        if (known.isPresent()) {
            return known.get().getId();
        }
        LineOutage outage =
                LineOutage.byHand(submissionKey, command, caller.name(), clock.instant());
        em.persist(outage);
        em.flush();
        fireChange("INTERRUPCION_REGISTRADA", outage.getId(), null);
        return outage.getId();
    }

    /**
     * The exchange reports an outage; the same id corrects it.
     *
     * @return whether it is new
     */
    @RolesAllowed(CENTRAL)
    public boolean receive(
            @NotNull @Pattern(regexp = "[A-Za-z0-9._:-]{1,80}") String externalId,
            @NotNull @Valid RecordOutageCommand command) {
        PhoneLine.held(em);
        Optional<LineOutage> known =
                em.createNamedQuery(LineOutage.BY_EXTERNAL, LineOutage.class)
                        .setParameter("id", externalId)
                        .getResultStream()
                        .findAny();
        Instant now = clock.instant();
        known.ifPresentOrElse(
                outage -> outage.correct(command, now),
                () -> em.persist(new LineOutage(externalId, command, caller.name(), now)));
        return known.isEmpty();
    }

    public void end(long id, @NotNull Instant at) {
        find(id).end(at, clock.instant());
        fireChange("INTERRUPCION_TERMINADA", id, at.toString());
    }

    /** Withdraws one recorded by mistake: it stays listed and no longer counts. */
    @RolesAllowed({ADMINISTRADOR, OPERACIONES})
    public void withdraw(long id, @NotBlank @Size(max = 500) String reason) {
        find(id).withdraw(reason, caller.name(), clock.instant());
        fireChange("INTERRUPCION_ANULADA", id, reason.strip());
    }

    private void fireChange(String change, long outage, String what) {
        changes.fire(new LineChanged(change, outage, null, what, clock.instant()));
    }

    private LineOutage find(long id) {
        return Optional.ofNullable(em.find(LineOutage.class, id))
                .orElseThrow(NotFoundException::new);
    }

    /** The latest first. */
    @TransactionAttribute(SUPPORTS)
    public List<LineOutageRow> latest(int limit) {
        return em.createNamedQuery(LineOutage.LATEST, LineOutage.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(LineOutage::row)
                .toList();
    }
}
