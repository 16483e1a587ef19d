package cl.soser.canal.web.portal;

import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.catalogue.Motive;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The first page: the same for everyone, so that it costs nothing to show. */
@Named
@ApplicationScoped
public class HomeView {

    private static final List<Integer> STEPS = List.of(1, 2, 3);

    @Inject CatalogueQuery catalogueQuery;

    /** Codes of those a new request may have. */
    public List<String> getMotives() {
        return catalogueQuery.offeredMotives().stream().map(Motive::getCode).toList();
    }

    public List<Integer> getSteps() {
        return STEPS;
    }
}
