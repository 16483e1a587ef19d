package cl.soser.canal.right.warning;

import java.time.Instant;

/** The term of a case ends, or has ended. */
public record RightWarned(long caseId, RightMilestone milestone, Instant at) {}
