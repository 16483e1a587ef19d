package cl.soser.canal.sla;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;

/** The part that a stage has in a version of {@link StageShares}. */
@Embeddable
class StageShare {

    @Enumerated(EnumType.STRING)
    private InternalStage stage;

    private int part;

    protected StageShare() {
        // for JPA
    }

    StageShare(InternalStage stage, int part) {
        this.stage = stage;
        this.part = part;
    }

    InternalStage stage() {
        return stage;
    }

    int part() {
        return part;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StageShare that && stage == that.stage && part == that.part;
    }

    @Override
    public int hashCode() {
        return Objects.hash(stage, part);
    }
}
