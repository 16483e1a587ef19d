package cl.soser.canal.oversight;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Fired once for each week that is over, in the transaction that records the summary.
 *
 * @param week its Monday
 * @param received tickets that entered in it
 * @param answered answers that left in it
 * @param late tickets whose term ended in it without an answer in time
 * @param open tickets that are owed an answer now
 * @param remediesLate actions whose day has passed
 * @param remediesToCheck actions done whose check has come
 * @param mandatesSoon requirements due within two weeks, or late
 * @param reports what was reported to Operations in it
 * @param ideas ideas to be decided
 * @param toJudge answers of samples to be judged
 */
public record WeekSummarized(
        LocalDate week,
        long received,
        long answered,
        long late,
        long open,
        long correctiveActionsLate,
        long correctiveActionsToCheck,
        long requirementsSoon,
        long reports,
        long ideas,
        long toJudge,
        Instant at) {}
