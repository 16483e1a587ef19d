package cl.soser.canal.danger.reader;

import java.io.Serializable;
import java.time.Instant;

/**
 * One classifier of the list.
 *
 * @param by name of who asked for it; null for the shipped one
 * @param steps done of {@link #STEPS}, while it is learned
 * @param messages how many shipped ones it learned from, and
 * @param corrections how many that people corrected; null for the shipped one
 * @param before how messages were read without the corrections, and
 * @param after with them
 * @param errorCode of the failure in the log; null for none
 */
public record ClassifierRow(
        int number,
        ClassifierState state,
        Asked asked,
        int steps,
        Learned learned,
        ReadingFigures before,
        ReadingFigures after,
        String errorCode)
        implements Serializable {

    public static final int STEPS = ClassifierLearner.STEPS;

    /** By whom and when. */
    public record Asked(String by, Instant at) implements Serializable {}

    /** From how many messages, when, and its fingerprint. */
    public record Learned(Integer messages, Integer corrections, Instant at, String sha256)
            implements Serializable {}

    public boolean isUnderWay() {
        return state == ClassifierState.EN_COLA || state == ClassifierState.EN_CURSO;
    }

    public boolean isReady() {
        return state == ClassifierState.LISTA;
    }
}
