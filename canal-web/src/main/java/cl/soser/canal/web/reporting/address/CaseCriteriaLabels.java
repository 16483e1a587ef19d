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
        List<String> words = new ArrayList<>();
        if (filter.entered() != null) {
            words.add(DayRangeLabels.of("cases.entered", filter.entered()));
        }
        if (filter.due() != null) {
            words.add(DayRangeLabels.of("cases.due", filter.due()));
        }
        if (filter.standing() != null) {
            words.add(Bundles.text("cases.outcome." + filter.standing()));
        }
        for (Map.Entry<Dimension, String> one : filter.codes().entrySet()) {
            words.add(
                    Bundles.text("figures.by." + one.getKey())
                            + ": "
                            + names.of(one.getKey(), one.getValue()));
        }
        if (filter.school() != null) {
            words.add(Bundles.text("cases.school", values.get("rbd")));
        }
        words.addAll(progress(filter.progress()));
        if (filter.overdue() != null) {
            words.add(Bundles.text("cases.overdue." + filter.overdue()));
        }
        return words;
    }

    private static List<String> progress(CaseProgressCriteria far) {
        List<String> words = new ArrayList<>();
        if (far.open() != null) {
            words.add(Bundles.text("cases.open." + far.open()));
        }
        if (far.age() != null) {
            words.add(Bundles.text("figures.age." + far.age()));
        }
        add(words, "cases.answered", far.answered());
        add(words, "cases.promised", far.promised());
        if (far.promise() != null) {
            words.add(Bundles.text("cases.promise." + far.promise()));
        }
        add(words, "cases.concluded", far.concluded());
        if (far.cause() != null) {
            words.add(Bundles.text("causeKind." + far.cause()));
        }
        return words;
    }

    private static void add(List<String> words, String key, DayRange days) {
        if (days != null) {
            words.add(DayRangeLabels.of(key, days));
        }
    }
}
