package cl.soser.canal.evidence;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Who did what, without a word of anybody.
 *
 * @param day in Santiago; null for what was there before it was sealed
 * @param account null for visitors, programs and timers
 * @param detail codes; null where there are none
 */
record RegisteredAction(
        Instant at,
        LocalDate day,
        String kind,
        String actorKind,
        Long account,
        RegisteredObject about,
        String detail) {}
