package cl.soser.canal.web.portal.request;

import cl.soser.canal.catalogue.Area;
import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.web.shared.tag.StageStep;
import cl.soser.canal.web.shared.time.Dates;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;

/** The stages of the citizen's ticket, and what is promised in the present one. */
@Named("myStages")
@RequestScoped
public class RequestStagesView {

    @Inject CatalogueQuery catalogueQuery;
    @Inject RequestView page;
    @Inject Dates dates;
    @Inject Clock clock;

    private CitizenStages stages;

    @PostConstruct
    void look() {
        String area =
                catalogueQuery.area(page.getTicket().getArea()).map(Area::getLabel).orElse("");
        stages = new CitizenStages(page.getTicket(), area, page.getZone(), clock.instant(), dates);
    }

    public List<StageStep> getAll() {
        return stages.stations();
    }

    public String getPromise() {
        return stages.promise();
    }

    public String getTone() {
        return stages.tone();
    }
}
