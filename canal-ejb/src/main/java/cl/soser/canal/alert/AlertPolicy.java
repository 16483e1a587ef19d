package cl.soser.canal.alert;

import cl.soser.canal.catalogue.Context;
import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.escalation.OnCallPerson;
import cl.soser.canal.sla.BusinessHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who is called for an alert and when (rules, section 4). */
final class AlertPolicy {

    /** So long a person has to take it before the next one is called. */
    static final Duration PATIENCE = Duration.ofMinutes(15);

    /** So long the link of a message may be used. */
    static final Duration LINK = Duration.ofHours(24);

    /** In it a person gets only so many alerts one by one. */
    static final Duration WHILE = Duration.ofMinutes(10);

    /** A person gets at most one message about several alerts in it; the job runs every minute. */
    static final Duration TOGETHER = Duration.ofSeconds(50);

    /** What cannot wait for the morning. */
    private static final Set<DangerKind> AT_NIGHT =
            EnumSet.of(
                    DangerKind.ENFERMEDAD,
                    DangerKind.ALERGIA,
                    DangerKind.ATRAGANTAMIENTO,
                    DangerKind.GAS_FUEGO,
                    DangerKind.MALTRATO);

    /** Help must come within minutes: always told at once and by itself. */
    private static final Set<DangerKind> WITHIN_MINUTES =
            EnumSet.of(DangerKind.ALERGIA, DangerKind.ATRAGANTAMIENTO, DangerKind.GAS_FUEGO);

    private AlertPolicy() {}

    /**
     * Whether it gets a message of its own, instead of waiting for one about several alerts.
     *
     * @param kind null where it is not known
     * @param before how many a person got by themselves lately
     * @param most how many a person gets by themselves
     */
    static boolean isToldAlone(DangerKind kind, long before, long most) {
        return before < most || WITHIN_MINUTES.contains(kind);
    }

    /**
     * What decides whether an alert wakes people.
     *
     * @param kind null where it is not known
     * @param violent words of violence are in it
     */
    record Matter(DangerKind kind, Context context, boolean violent) {

        /** Spoiled food of a basket can wait; what was served cannot. */
        boolean ringsAtNight() {
            return kind != null
                    && (AT_NIGHT.contains(kind)
                            || kind == DangerKind.DESCOMPUESTO
                                    && context == Context.SERVICIO_REGULAR
                            || kind == DangerKind.LABORAL && violent);
        }

        /** Matters of the workplace reach nobody at night. */
        boolean isMailedAtNight() {
            return kind != DangerKind.LABORAL || violent;
        }
    }

    /**
     * When the first message leaves, and from when on telephones ring.
     *
     * @param ringsAt not before {@code beginsAt}
     */
    record Times(Instant beginsAt, Instant ringsAt) {}

    static Times times(Matter matter, Instant now, BusinessHours hours) {
        if (hours.isOpen(now) || matter.ringsAtNight()) {
            return new Times(now, now);
        }
        Instant morning = morning(now, hours);
        return new Times(matter.isMailedAtNight() ? now : morning, morning);
    }

    /** The next time that offices open, also on a day without work. */
    private static Instant morning(Instant now, BusinessHours hours) {
        LocalDate today = now.atZone(hours.zone()).toLocalDate();
        Instant opening = today.atTime(hours.opens()).atZone(hours.zone()).toInstant();
        return opening.isAfter(now)
                ? opening
                : today.plusDays(1).atTime(hours.opens()).atZone(hours.zone()).toInstant();
    }

    /** Whose telephone rings now; empty when all of them have, and all are called again. */
    static Optional<OnCallPerson> next(List<OnCallPerson> onCall, Set<Long> called) {
        return onCall.stream().filter(one -> !called.contains(one.account())).findFirst();
    }
}
