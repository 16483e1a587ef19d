package cl.soser.canal.web.gestion.commitment;

import cl.soser.canal.correctiveaction.CorrectiveActionCounts;
import cl.soser.canal.correctiveaction.CorrectiveActionPile;
import cl.soser.canal.correctiveaction.CorrectiveActionQuery;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** How many actions stand in each pile, as links to them. */
@Named
@RequestScoped
public class CorrectiveActionCounters {

    @Inject CorrectiveActionQuery correctiveActionQuery;
    @Inject CorrectiveActionsAddress address;

    private CorrectiveActionCounts counts;

    @PostConstruct
    void look() {
        counts = correctiveActionQuery.counts(address.criteria());
    }

    public List<CorrectiveActionCounter> getCounters() {
        return List.of(
                counter(CorrectiveActionPile.VENCIDAS, counts.overdue(), "danger"),
                counter(CorrectiveActionPile.PENDIENTES, counts.pending(), "brand"),
                counter(CorrectiveActionPile.POR_VERIFICAR, counts.done(), "warn"));
    }

    private CorrectiveActionCounter counter(CorrectiveActionPile pile, long count, String tone) {
        return new CorrectiveActionCounter(
                Bundles.text("remedyPile." + pile),
                count,
                address.of(pile),
                address.criteria().pile() == pile,
                count == 0 ? "neutral" : tone);
    }

    public String getEnded() {
        return address.of(CorrectiveActionPile.TERMINADAS);
    }

    /** "3 esperan que alguien mire si sirvieron." */
    public long getToCheck() {
        return counts.toCheck();
    }
}
