package cl.soser.canal.reporting.recent;

import java.time.LocalDate;

/** A question about satisfaction that somebody was asked; its codes are those of the closing. */
public final class RecentSurvey extends RecentRow {

    private final LocalDate asked;
    private final LocalDate month;
    private final Integer score;

    RecentSurvey(CaseCodes codes, LocalDate asked, LocalDate month, Integer score) {
        super(codes);
        this.asked = asked;
        this.month = month;
        this.score = score;
    }

    public LocalDate asked() {
        return asked;
    }

    /** The first day of the month it counts in. */
    public LocalDate month() {
        return month;
    }

    /** Null without an answer. */
    public Integer score() {
        return score;
    }
}
