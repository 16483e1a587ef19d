package cl.soser.canal.web.admin.sla;

import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.sla.InternalStage;
import cl.soser.canal.sla.SlaService;
import cl.soser.canal.sla.SlaTerms;
import cl.soser.canal.sla.SlaTerms.StageOfArea;
import cl.soser.canal.sla.StageShares;
import cl.soser.canal.web.shared.error.ConcurrentChange;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** admin/plazos.xhtml: the terms in force, in hours. */
@Named
@ViewScoped
public class SlaView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    @Inject ConcurrentChange concurrentChange;
    @Inject SlaService slaService;
    @Inject CatalogueQuery catalogueQuery;

    private int version;
    private final List<MotiveTerm> contract = new ArrayList<>();
    private final List<AreaTerms> internal = new ArrayList<>();
    private String reserve;
    private final List<StageShareInput> shares = new ArrayList<>();
    private String reason;

    /** The hours of a motive; blank where it has no term. */
    public static class MotiveTerm implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String label;
        private final String hours;

        MotiveTerm(String label, Duration term) {
            this.label = label;
            this.hours = term == null ? "" : SlaView.hours(term);
        }

        public String getLabel() {
            return label;
        }

        public String getHours() {
            return hours;
        }
    }

    /** The hours of an area's stages; blank where those of every area hold. */
    public static class AreaTerms implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String area;
        private final String label;
        private final List<StageTermInput> stages = new ArrayList<>();

        AreaTerms(String area, String label, SlaTerms terms) {
            this.area = area;
            this.label = label;
            for (InternalStage stage : InternalStage.values()) {
                stages.add(
                        new StageTermInput(
                                stage, terms.internal().get(new StageOfArea(stage, area))));
            }
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

    /** One cell. */
    public static class StageTermInput implements Serializable {

        private static final long serialVersionUID = 1L;

        private final InternalStage stage;
        private String hours;

        StageTermInput(InternalStage stage, Duration term) {
            this.stage = stage;
            this.hours = term == null ? "" : SlaView.hours(term);
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

    /** The part of one stage. */
    public static class StageShareInput implements Serializable {

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

    @PostConstruct
    void open() {
        SlaTerms terms = slaService.inForce();
        version = terms.version();
        catalogueQuery
                .motives()
                .forEach(
                        motive ->
                                contract.add(
                                        new MotiveTerm(
                                                motive.getLabel(),
                                                terms.contract().get(motive.getCode()))));
        internal.add(new AreaTerms(SlaTerms.EVERY_AREA, Bundles.text("sla.everyArea"), terms));
        catalogueQuery
                .areas()
                .forEach(
                        area ->
                                internal.add(
                                        new AreaTerms(area.getCode(), area.getLabel(), terms)));
        reserve = String.valueOf(terms.shares().reservePercent());
        for (InternalStage stage : InternalStage.values()) {
            shares.add(new StageShareInput(stage, terms.shares().parts().get(stage)));
        }
    }

    public void save() {
        Map<StageOfArea, Duration> byStage = new HashMap<>();
        for (AreaTerms area : internal) {
            for (StageTermInput one : area.stages) {
                if (!isBlank(one.hours)) {
                    byStage.put(new StageOfArea(one.stage, area.area), halves(term(one.hours)));
                }
            }
        }
        StageShares divided = divided();
        concurrentChange.orAgain(
                ConfigurationKind.PLAZO,
                null,
                () -> slaService.change(version, byStage, divided, reason),
                () -> version = slaService.inForce().version());
        Messages.addFlashGlobalInfo("sla.saved");
        Faces.redirect("/admin/plazos");
    }

    private StageShares divided() {
        Map<InternalStage, Integer> parts = new EnumMap<>(InternalStage.class);
        shares.forEach(one -> parts.put(one.stage, whole(one.part)));
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

    /** Inside, half hours are the finest the page speaks of. */
    static Duration halves(Duration term) {
        if (term.toMinutes() % 30 != 0) {
            throw new NotAllowedException("sla.halves", hours(term));
        }
        return term;
    }

    static Duration term(String typed) {
        String text = typed.strip().replace(',', '.');
        if (text.matches("-?\\d+(\\.\\d+)?") && !text.matches("\\d{1,4}(\\.\\d{1,2})?")) {
            throw new NotAllowedException("sla.range", typed.strip());
        }
        if (!text.matches("\\d{1,4}(\\.\\d{1,2})?")) {
            throw new NotAllowedException("sla.hours", typed.strip());
        }
        return Duration.ofMinutes(new BigDecimal(text).multiply(MINUTES).longValue());
    }

    /** "24", "1,5". */
    static String hours(Duration term) {
        return BigDecimal.valueOf(term.toMinutes())
                .divide(MINUTES, 2, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', ',');
    }

    public int getVersion() {
        return version;
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

    public InternalStage[] getStages() {
        return InternalStage.values();
    }

    public List<SlaService.Version> getVersions() {
        return slaService.versions();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
