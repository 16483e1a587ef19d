package cl.soser.canal.availability;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.TI;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.configuration.ConfigurationChangeRepository;
import cl.soser.canal.configuration.ConfigurationFields;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.shared.Horizon;
import cl.soser.canal.shared.IncompleteException;
import cl.soser.canal.shared.IncompleteException.Missing;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Work on the system, announced before it begins; every word of it stays in the history. */
@Stateless
@RolesAllowed({ADMINISTRADOR, TI})
public class PlannedMaintenanceService {

    /** The longest window; a longer one is a typing error. */
    private static final Duration LONGEST = Duration.ofHours(12);

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm");

    @PersistenceContext EntityManager em;
    @Inject ConfigurationChangeRepository configurationChangeRepository;
    @Inject Caller caller;
    @Inject Clock clock;

    /** Those to come and the past ones, the latest first. */
    @RolesAllowed({ADMINISTRADOR, OPERACIONES, TI})
    @TransactionAttribute(SUPPORTS)
    public List<PlannedMaintenanceRow> latest(int limit) {
        Instant now = clock.instant();
        return em.createNamedQuery(PlannedMaintenance.LATEST, PlannedMaintenance.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(window -> window.row(now))
                .toList();
    }

    public long announce(@NotNull @Valid AnnounceMaintenanceCommand command) {
        Instant now = clock.instant();
        if (!command.startsAt().isAfter(now)) {
            throw wrong("window.past", "start");
        }
        if (!command.endsAt().isAfter(command.startsAt())) {
            throw wrong("window.order", "end");
        }
        if (Duration.between(command.startsAt(), command.endsAt()).compareTo(LONGEST) > 0) {
            throw wrong("window.long", "end");
        }
        Horizon.require(
                command.endsAt().atZone(clock.getZone()).toLocalDate(),
                now.atZone(clock.getZone()).toLocalDate());
        PlannedMaintenance window =
                new PlannedMaintenance(command, em.find(Account.class, caller.requireId()), now);
        em.persist(window);
        em.flush();
        configurationChangeRepository.changed(
                what(window), ConfigurationFields.NONE, fields(window));
        return window.getId();
    }

    /**
     * Calls off what has not begun, or says that it is over now.
     *
     * @param version the one that was shown
     */
    public void end(long id, int version) {
        PlannedMaintenance window = em.find(PlannedMaintenance.class, id);
        if (window == null) {
            throw new NotFoundException();
        }
        if (window.getVersion() != version) {
            throw new NotAllowedException("window.stale");
        }
        ConfigurationFields before = fields(window);
        window.end(clock.instant());
        em.flush();
        configurationChangeRepository.changed(what(window), before, fields(window));
    }

    private ConfigurationSubject what(PlannedMaintenance window) {
        return new ConfigurationSubject(
                ConfigurationKind.VENTANA,
                String.valueOf(window.getId()),
                formatted(window.getStartsAt()));
    }

    private ConfigurationFields fields(PlannedMaintenance window) {
        return ConfigurationFields.NONE
                .field("windowStart", formatted(window.getStartsAt()))
                .field("windowEnd", formatted(window.getEndsAt()))
                .field("windowReason", window.getReason())
                .field("windowCalledOff", window.getCalledOffAt() != null);
    }

    private String formatted(Instant instant) {
        return SHOWN.format(instant.atZone(clock.getZone()));
    }

    private static IncompleteException wrong(String key, String field) {
        return new IncompleteException(List.of(new Missing(key, field)));
    }
}
