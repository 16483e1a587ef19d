package cl.soser.canal.survey;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.Serializable;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How people are asked.
 *
 * @param share of a hundred closed requests, how many are asked about
 * @param delayDays from the closing to the question
 * @param effectWeeks from the closing to the question whether the solution holds
 * @param pauseDays in which a person is asked once at most; 0 for no limit
 * @param linkDays how long a link can be answered
 * @param changeHours how long an answer can be corrected
 */
public record SurveyPlan(
        @Min(0) @Max(100) int share,
        @Min(0) @Max(30) int delayDays,
        @Min(1) @Max(26) int effectWeeks,
        @Min(0) @Max(365) int pauseDays,
        @Min(1) @Max(60) int linkDays,
        @Min(0) @Max(168) int changeHours)
        implements Serializable {

    static final SurveyPlan USUAL = new SurveyPlan(100, 2, 6, 30, 14, 48);

    /** The stored form of the settings. */
    String code() {
        return share
                + " "
                + delayDays
                + " "
                + effectWeeks
                + " "
                + pauseDays
                + " "
                + linkDays
                + " "
                + changeHours;
    }

    static SurveyPlan of(Optional<String> code) {
        if (code.isEmpty()) {
            return USUAL;
        }
        int[] n = Stream.of(code.get().split(" ")).mapToInt(Integer::parseInt).toArray();
        return new SurveyPlan(n[0], n[1], n[2], n[3], n[4], n[5]);
    }
}
