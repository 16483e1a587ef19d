package cl.soser.canal.reporting.recent;

import java.time.LocalDate;

/** An answer that people wrote and that left. */
public final class RecentAnswer extends RecentRow {

    private final LocalDate left;
    private final Boolean pertinent;

    RecentAnswer(CaseCodes codes, LocalDate left, Boolean pertinent) {
        super(codes);
        this.left = left;
        this.pertinent = pertinent;
    }

    public LocalDate left() {
        return left;
    }

    /** Whether its reviewer confirmed that each point is answered; null for unknown. */
    public Boolean pertinent() {
        return pertinent;
    }
}
