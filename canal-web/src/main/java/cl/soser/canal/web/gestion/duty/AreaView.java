package cl.soser.canal.web.gestion.duty;

import cl.soser.canal.catalogue.Area;
import cl.soser.canal.reporting.AreaBoardQuery;
import cl.soser.canal.reporting.AreaFigures;
import cl.soser.canal.sla.Compliance;
import cl.soser.canal.ticket.warning.DueForecastQuery;
import cl.soser.canal.web.shared.Shares;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;

/** gestion/area.xhtml: how an area stands and how it keeps its terms. */
@Named
@RequestScoped
public class AreaView {

    @Inject AreaBoardQuery areaBoardQuery;
    @Inject DueForecastQuery dueForecastQuery;

    @Param(name = "area")
    String asked;

    private List<Area> areas;
    private Area area;
    private AreaFigures figures;

    @PostConstruct
    void look() {
        areas = areaBoardQuery.areas();
        if (asked != null && !asked.isBlank()) {
            figures = areaBoardQuery.of(asked);
        } else if (!areas.isEmpty()) {
            figures = areaBoardQuery.of(areas.get(0).getCode());
        }
        if (figures != null) {
            area =
                    areas.stream()
                            .filter(one -> one.getCode().equals(figures.area()))
                            .findAny()
                            .orElseThrow();
        }
    }

    public Area getArea() {
        return area;
    }

    public AreaFigures getFigures() {
        return figures;
    }

    public List<SelectItem> getChoices() {
        return areas.stream().map(one -> new SelectItem(one.getCode(), one.getLabel())).toList();
    }

    public List<AreaPileCounter> getPiles() {
        return AreaPileCounter.of(figures, dueForecastQuery.likelyLate(figures.area()));
    }

    public boolean isDecided() {
        return figures.month().share() != null;
    }

    public String getShare() {
        Compliance month = figures.month();
        return Bundles.text(
                "area.month.share",
                Shares.judged(month),
                month.inTime(),
                month.inTime() + month.late());
    }

    /** "98". */
    public String getTarget() {
        return Shares.percent(figures.month().target());
    }

    public String getBudget() {
        long left = figures.month().lateAllowed();
        return left >= 0
                ? Bundles.text("area.month.budget", left)
                : Bundles.text("area.month.over", -left);
    }

    public String getStages() {
        return figures.stagesLeft() == 0
                ? Bundles.text("area.stages.none")
                : Bundles.text("area.stages.share", figures.stagesInTime(), figures.stagesLeft());
    }
}
