package cl.soser.canal.requirement;

import cl.soser.canal.shared.list.DaySpan;

/**
 * Which requirements a list shows; null for any.
 *
 * @param words what title or reference hold
 * @param institution its code
 * @param due when they are to be complied with
 */
public record RequirementCriteria(
        RequirementState state,
        String words,
        String institution,
        RequirementKind kind,
        DaySpan due) {}
