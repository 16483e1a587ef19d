package cl.soser.canal.qualitysample;

import java.time.LocalDate;

/**
 * How a month's sample was judged so far.
 *
 * @param month its first day
 * @param population answers that people wrote and that left in it
 */
public record QualitySampleResult(
        LocalDate month, int population, int size, int judged, int pertinent) {

    /** Null while nothing is judged. */
    public Double share() {
        return judged == 0 ? null : (double) pertinent / judged;
    }

    public boolean isComplete() {
        return judged == size;
    }
}
