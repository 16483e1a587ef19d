package cl.soser.canal.web.reporting.address;

import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseProgressCriteria;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a list of requests is narrowed to, in words. */
@RequestScoped
public class CaseCriteriaLabels {

    @Inject FigureNames names;

    /**
     * One for each of its filters; none for all there are.
     *
     * @param values the same filters as their address states them
     */
    public List<String> words(CaseCriteria filter, Map<String, String> values) {
        return narrowing(filter, values).stream().map(CaseNarrowing::words).toList();
    }

    /** The same with what states each of them in an address. */
    public List<CaseNarrowing> narrowing(CaseCriteria filter, Map<String, String> values) {
        List<CaseNarrowing> all = new ArrayList<>();
        add(all, "cases.entered", filter.entered(), "desde", "hasta");
        add(all, "cases.due", filter.due(), "venceDesde", "venceHasta");
        if (filter.standing() != null) {
            all.add(one("cases.outcome." + filter.standing(), "resultado"));
        }
        for (Map.Entry<Dimension, String> one : filter.codes().entrySet()) {
            all.add(
                    CaseNarrowing.of(
                            Bundles.text("figures.by." + one.getKey())
                                    + ": "
                                    + names.of(one.getKey(), one.getValue()),
                            one.getKey().label()));
        }
        if (filter.school() != null) {
            all.add(
                    CaseNarrowing.of(
                            Bundles.text("cases.school", names.school(filter.school())),
                            FiguresAddress.SCHOOL));
        }
        progress(all, filter.progress());
        if (filter.overdue() != null) {
            all.add(one("cases.overdue." + filter.overdue(), "vencido"));
        }
        if ("true".equals(values.get("anuladas"))) {
            all.add(one("cases.annulled.too", "anuladas"));
        }
        return all;
    }

    /** A promise or a cause has no meaning without the days it is of, and goes with them. */
    private static void progress(List<CaseNarrowing> all, CaseProgressCriteria far) {
        if (far.open() != null) {
            all.add(one("cases.open." + far.open(), "abierta"));
        }
        if (far.age() != null) {
            all.add(one("figures.age." + far.age(), "edad"));
        }
        add(all, "cases.answered", far.answered(), "respondidaDesde", "respondidaHasta");
        add(all, "cases.promised", far.promised(), "prometidaDesde", "prometidaHasta", "promesa");
        if (far.promise() != null) {
            all.add(one("cases.promise." + far.promise(), "promesa"));
        }
        add(all, "cases.concluded", far.concluded(), "concluidaDesde", "concluidaHasta", "causa");
        if (far.cause() != null) {
            all.add(one("causeKind." + far.cause(), "causa"));
        }
    }

    private static CaseNarrowing one(String key, String name) {
        return CaseNarrowing.of(Bundles.text(key), name);
    }

    private static void add(
            List<CaseNarrowing> all, String key, DayRange days, String... parameters) {
        if (days != null) {
            all.add(CaseNarrowing.of(DayRangeLabels.of(key, days), parameters));
        }
    }
}
