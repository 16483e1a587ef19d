package cl.soser.canal.web.admin.sla;

import cl.soser.canal.sla.InternalStage;
import java.io.Serializable;

/** The part of one stage. */
public class StageShareInput implements Serializable {

    private static final long serialVersionUID = 1L;

    private final InternalStage stage;
    private String part;

    StageShareInput(InternalStage stage, int part) {
        this.stage = stage;
        this.part = String.valueOf(part);
    }

    public InternalStage getStage() {
        return stage;
    }

    public String getPart() {
        return part;
    }

    public void setPart(String part) {
        this.part = part;
    }
}
