package cl.soser.canal.qualitysample;

import java.time.Instant;

/** Fired in the transaction in which Operations judged an answer of a sample. */
public record QualitySampleJudged(
        long answer, String ticket, boolean pertinent, String reason, Instant happenedAt) {}
