package cl.soser.canal.audit;

import cl.soser.canal.account.Role;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.shared.setting.SettingDefinition;
import cl.soser.canal.shared.setting.SettingRepository;
import cl.soser.canal.shared.throttle.Limit;
import cl.soser.canal.shared.throttle.ThrottleService;
import cl.soser.canal.shared.throttle.TooManyRequestsException;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * How many people's data a person reads in an hour, by role. Whoever reads more is slowed and the
 * data officer is told, so that nobody copies everybody; nobody on the telephone and no alert is
 * ever stopped (rules, section 12).
 */
@Dependent
class ReadingRation {

    private static final Duration HOUR = Duration.ofHours(1);

    /** A picture or a search shows less than a case: so many weigh as one. */
    private static final int LIGHT = 10;

    private static final Set<String> LIGHT_OBJECTS = Set.of("ARCHIVO", "FOTO");
    private static final String SEARCH = "BUSQUEDA";

    /** Colleagues, not citizens. */
    private static final String STAFF_ACCOUNT = "CUENTA";

    /** Beyond the ration; nobody talks to more people at once. */
    private static final Limit SLOW = new Limit("lectura-lenta", 5, Duration.ofSeconds(5));

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(100);

    @Inject TicketRepository ticketRepository;
    @Inject ThrottleService throttleService;
    @Inject SettingRepository settingRepository;
    @Inject Caller caller;
    @Inject Event<RationExceeded> exceeded;
    @Inject Clock clock;

    /**
     * Counts one reading, in the transaction that keeps it.
     *
     * @return how many readings this one is beyond the ration; 0 within it
     */
    int count(AuditAction reading) {
        if (caller.id().isEmpty() || STAFF_ACCOUNT.equals(reading.objectType())) {
            return 0;
        }
        boolean light = isLight(reading);
        int ration = ration() * (light ? LIGHT : 1);
        Limit limit = new Limit(light ? "lecturas-ligeras" : "lecturas", ration, HOUR);
        int readings = throttleService.hits(limit, String.valueOf(caller.requireId()));
        int over = Math.max(0, readings - ration);
        if (over % ration == 1) {
            Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
            exceeded.fire(new RationExceeded(caller.requireId(), readings, hour));
        }
        return over;
    }

    private static boolean isLight(AuditAction reading) {
        return LIGHT_OBJECTS.contains(reading.objectType())
                || reading.reason() != null && reading.reason().startsWith(SEARCH);
    }

    /** Readings in an hour. */
    int ration() {
        if (caller.isLeader() || caller.has(Role.DATOS)) {
            return settingRepository.whole(SettingDefinition.READINGS_LEADER);
        }
        return settingRepository.whole(
                caller.has(Role.INSTITUCION)
                        ? SettingDefinition.READINGS_INSTITUTION
                        : SettingDefinition.READINGS);
    }

    /**
     * Lets a reading that is beyond the ration wait, the longer the further it is.
     *
     * @throws TooManyRequestsException if there were five in these five seconds, as no person
     *     reads; never for an alert
     */
    void slow(AuditAction reading, int over) {
        if (isAlert(reading)) {
            return;
        }
        String who = String.valueOf(caller.requireId());
        if (!throttleService.passes(SLOW, who)) {
            throw new TooManyRequestsException("error.manyReadings", SLOW.window().toSeconds());
        }
        pause(PAUSE.multipliedBy(Math.min(over, LONGEST_PAUSE.dividedBy(PAUSE))));
    }

    private boolean isAlert(AuditAction reading) {
        return reading.ticketNumber() != null
                && ticketRepository
                        .find(reading.ticketNumber())
                        .filter(Ticket::isAlert)
                        .isPresent();
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
