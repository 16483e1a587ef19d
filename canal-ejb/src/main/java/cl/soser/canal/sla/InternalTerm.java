package cl.soser.canal.sla;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.util.Objects;

/** Working minutes a stage has in a version of the terms, in one area or in every other. */
@Embeddable
class InternalTerm {

    /**
     * The stored value for "every area", because databases treat an empty text in a key
     * differently.
     */
    private static final String EVERY = "*";

    @Enumerated(EnumType.STRING)
    private InternalStage stage;

    @Column(name = "area_code")
    private String area;

    private int minutes;

    protected InternalTerm() {
        // for JPA
    }

    InternalTerm(SlaTerms.StageOfArea of, Duration term) {
        this.stage = of.stage();
        this.area = of.area().equals(SlaTerms.EVERY_AREA) ? EVERY : of.area();
        this.minutes = Math.toIntExact(term.toMinutes());
    }

    SlaTerms.StageOfArea of() {
        return new SlaTerms.StageOfArea(stage, area.equals(EVERY) ? SlaTerms.EVERY_AREA : area);
    }

    Duration term() {
        return Duration.ofMinutes(minutes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InternalTerm that
                && stage == that.stage
                && area.equals(that.area)
                && minutes == that.minutes;
    }

    @Override
    public int hashCode() {
        return Objects.hash(stage, area, minutes);
    }
}
