package cl.soser.canal.ticket.warning;

import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.sla.ClockRules;
import cl.soser.canal.sla.InternalStage;
import cl.soser.canal.sla.RunningClock;
import cl.soser.canal.ticket.RunningTermPolicy;
import cl.soser.canal.ticket.StageStanding;
import cl.soser.canal.ticket.TicketStatus;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * The forecast of one open ticket: the working time until its term ends, against the usual duration
 * of the rest. Its level decides the colour of the ticket's clocks on every page.
 *
 * @param available working time until the term ends
 * @param needed usual working time of the missing stages
 */
public record Risk(RiskLevel level, Duration available, Duration needed, Set<RiskReason> reasons)
        implements Serializable {

    /** The ratio from which time is short. */
    private static final double TIGHT = 0.6;

    /** Whatever is usual: with so little working time left a person has to look now, … */
    private static final Duration LAST_HOURS = Duration.ofHours(2);

    /** …and with so little today. */
    private static final Duration HALF_DAY = Duration.ofHours(4);

    /**
     * The data of a ticket that the forecast uses.
     *
     * @param stage null if no internal term runs, as after a first answer
     */
    record Facts(
            TicketStatus status,
            String area,
            Urgency urgency,
            boolean taken,
            RunningClock clock,
            Instant attendBy,
            StageStanding stage) {

        boolean isOverdue(Instant now) {
            return RunningTermPolicy.isOverdue(status.isOpen(), clock, attendBy, now);
        }

        /** A stage past its own term has used time of the others. */
        boolean isStageLate(Instant now) {
            return stage != null && stage.isOverdue(now);
        }
    }

    static Risk of(Facts facts, StageDurations pace, ClockRules rules, Instant now) {
        Duration available = rules.hours().between(now, facts.attendBy());
        Duration needed = needed(facts, pace, rules, now);
        double share =
                available.isZero()
                        ? Double.MAX_VALUE
                        : (double) needed.toMillis() / available.toMillis();
        boolean courtesy = facts.clock() == RunningClock.CORTESIA;
        RiskLevel level = level(facts, courtesy ? 0 : share, now);
        if (!courtesy) {
            level = atLeast(level, available);
        }
        Set<RiskReason> reasons = reasons(facts, level, available, now);
        add(
                reasons,
                level != RiskLevel.VENCIDA
                        && !courtesy
                        && (share >= TIGHT || available.compareTo(HALF_DAY) <= 0),
                RiskReason.POCO_TIEMPO);
        return new Risk(level, available, needed, reasons);
    }

    private static RiskLevel level(Facts facts, double share, Instant now) {
        if (facts.isOverdue(now)) {
            return RiskLevel.VENCIDA;
        }
        if (share >= 1) {
            return RiskLevel.ALTO;
        }
        return share >= TIGHT || facts.isStageLate(now) ? RiskLevel.MEDIO : RiskLevel.BAJO;
    }

    private static RiskLevel atLeast(RiskLevel level, Duration available) {
        RiskLevel least =
                available.compareTo(LAST_HOURS) <= 0
                        ? RiskLevel.ALTO
                        : available.compareTo(HALF_DAY) <= 0 ? RiskLevel.MEDIO : RiskLevel.BAJO;
        return level.compareTo(least) < 0 ? level : least;
    }

    /** The rest of this stage, at least a quarter of the usual duration, and the later stages. */
    private static Duration needed(
            Facts facts, StageDurations pace, ClockRules rules, Instant now) {
        Duration sum = Duration.ZERO;
        for (InternalStage stage : ahead(facts)) {
            Duration usual = pace.usual(stage, facts.area(), rules);
            boolean current = facts.stage() != null && facts.stage().stage() == stage;
            if (current && !facts.stage().isPaused()) {
                Duration spent = rules.hours().between(facts.stage().from(), now);
                Duration rest = usual.minus(spent);
                Duration least = usual.dividedBy(4);
                usual = rest.compareTo(least) > 0 ? rest : least;
            }
            sum = sum.plus(usual);
        }
        return sum;
    }

    private static Set<InternalStage> ahead(Facts facts) {
        Set<InternalStage> stages =
                switch (facts.status()) {
                    case POR_VALIDAR ->
                            EnumSet.of(
                                    InternalStage.VALIDACION,
                                    InternalStage.REDACCION,
                                    InternalStage.REVISION);
                    case EN_AREA, ESPERA_CIUDADANO, RESPONDIDO ->
                            EnumSet.of(InternalStage.REDACCION, InternalStage.REVISION);
                    case EN_REVISION -> EnumSet.of(InternalStage.REVISION);
                    case EN_VISACION -> EnumSet.of(InternalStage.VISACION, InternalStage.REVISION);
                    case CERRADO, ANULADO -> EnumSet.noneOf(InternalStage.class);
                };
        if (isApproved(facts)) {
            stages.add(InternalStage.VISACION);
        }
        return stages;
    }

    private static boolean isApproved(Facts facts) {
        return facts.urgency() == Urgency.ALTA && facts.status() != TicketStatus.EN_VISACION;
    }

    private static Set<RiskReason> reasons(
            Facts facts, RiskLevel level, Duration available, Instant now) {
        Set<RiskReason> why = EnumSet.noneOf(RiskReason.class);
        add(why, level == RiskLevel.VENCIDA, RiskReason.VENCIDA);
        add(why, facts.isStageLate(now), RiskReason.ETAPA_VENCIDA);
        add(why, facts.status() == TicketStatus.POR_VALIDAR, RiskReason.SIN_VALIDAR);
        add(why, facts.status() == TicketStatus.EN_AREA && !facts.taken(), RiskReason.SIN_TOMAR);
        boolean waits = facts.status() == TicketStatus.ESPERA_CIUDADANO;
        add(why, waits, RiskReason.ESPERA_PERSONA);
        add(why, !waits && facts.stage() != null && facts.stage().isPaused(), RiskReason.EN_PAUSA);
        add(why, isApproved(facts), RiskReason.FALTA_VISAR);
        Duration elapsed = Duration.between(now, facts.attendBy());
        add(
                why,
                elapsed.compareTo(Duration.ofHours(24)) > 0
                        && available.multipliedBy(4).compareTo(elapsed) < 0,
                RiskReason.DIAS_SIN_TRABAJO);
        return why;
    }

    private static void add(Set<RiskReason> why, boolean holds, RiskReason reason) {
        if (holds) {
            why.add(reason);
        }
    }
}
