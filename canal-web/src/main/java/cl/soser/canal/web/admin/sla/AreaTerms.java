package cl.soser.canal.web.admin.sla;

import cl.soser.canal.sla.InternalStage;
import cl.soser.canal.sla.SlaTerms;
import cl.soser.canal.sla.SlaTerms.StageOfArea;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** The hours of an area's stages; blank where those of every area hold. */
public class AreaTerms implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String area;
    private final String label;
    private final List<StageTermInput> stages = new ArrayList<>();

    AreaTerms(String area, String label, SlaTerms terms) {
        this.area = area;
        this.label = label;
        for (InternalStage stage : InternalStage.values()) {
            stages.add(
                    new StageTermInput(stage, terms.internal().get(new StageOfArea(stage, area))));
        }
    }

    String getArea() {
        return area;
    }

    public String getLabel() {
        return label;
    }

    public List<StageTermInput> getStages() {
        return stages;
    }

    public boolean isGeneral() {
        return area.isEmpty();
    }
}
