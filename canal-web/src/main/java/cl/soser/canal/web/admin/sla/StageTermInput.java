package cl.soser.canal.web.admin.sla;

import cl.soser.canal.sla.InternalStage;
import java.io.Serializable;
import java.time.Duration;

/** One cell. */
public class StageTermInput implements Serializable {

    private static final long serialVersionUID = 1L;

    private final InternalStage stage;
    private String hours;

    StageTermInput(InternalStage stage, Duration term) {
        this.stage = stage;
        this.hours = term == null ? "" : Hours.format(term);
    }

    public InternalStage getStage() {
        return stage;
    }

    public String getHours() {
        return hours;
    }

    public void setHours(String hours) {
        this.hours = hours;
    }
}
