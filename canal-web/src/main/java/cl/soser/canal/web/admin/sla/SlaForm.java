package cl.soser.canal.web.admin.sla;

import cl.soser.canal.catalogue.Area;
import cl.soser.canal.catalogue.Motive;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.sla.InternalStage;
import cl.soser.canal.sla.SlaTerms;
import cl.soser.canal.sla.SlaTerms.StageOfArea;
import cl.soser.canal.sla.StageShares;
import cl.soser.canal.web.shared.language.Bundles;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The terms and the shares of the stages as they are being written. */
public class SlaForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<MotiveTerm> contract = new ArrayList<>();
    private final List<AreaTerms> internal = new ArrayList<>();
    private String reserve;
    private final List<StageShareInput> shares = new ArrayList<>();

    void show(SlaTerms terms, List<Motive> motives, List<Area> areas) {
        motives.forEach(
                motive ->
                        contract.add(
                                new MotiveTerm(
                                        motive.getLabel(),
                                        terms.contract().get(motive.getCode()))));
        internal.add(new AreaTerms(SlaTerms.EVERY_AREA, Bundles.text("sla.everyArea"), terms));
        areas.forEach(area -> internal.add(new AreaTerms(area.getCode(), area.getLabel(), terms)));
        reserve = String.valueOf(terms.shares().reservePercent());
        for (InternalStage stage : InternalStage.values()) {
            shares.add(new StageShareInput(stage, terms.shares().parts().get(stage)));
        }
    }

    /** As typed; where a cell is blank the hours of every area hold. */
    Map<StageOfArea, Duration> byStage() {
        Map<StageOfArea, Duration> byStage = new HashMap<>();
        for (AreaTerms area : internal) {
            for (StageTermInput one : area.getStages()) {
                if (!isBlank(one.getHours())) {
                    byStage.put(
                            new StageOfArea(one.getStage(), area.getArea()),
                            Hours.halves(Hours.parse(one.getHours())));
                }
            }
        }
        return byStage;
    }

    StageShares divided() {
        Map<InternalStage, Integer> parts = new EnumMap<>(InternalStage.class);
        shares.forEach(one -> parts.put(one.getStage(), whole(one.getPart())));
        return new StageShares(whole(reserve), parts);
    }

    private static int whole(String typed) {
        if (typed == null || !typed.strip().matches("\\d{1,4}")) {
            throw new NotAllowedException("sla.shares.range");
        }
        return Integer.parseInt(typed.strip());
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    public List<MotiveTerm> getContract() {
        return contract;
    }

    public List<AreaTerms> getInternal() {
        return internal;
    }

    public List<StageShareInput> getShares() {
        return shares;
    }

    public String getReserve() {
        return reserve;
    }

    public void setReserve(String reserve) {
        this.reserve = reserve;
    }
}
