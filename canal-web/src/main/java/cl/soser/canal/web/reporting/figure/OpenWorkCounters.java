package cl.soser.canal.web.reporting.figure;

import cl.soser.canal.reporting.OpenWork;
import cl.soser.canal.reporting.criteria.CaseAge;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseProgressCriteria;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.web.reporting.address.FiguresAddress;
import cl.soser.canal.web.shared.language.Bundles;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How many requests are open, and how many of these overdue, each number leading to them.
 *
 * @param also what narrows them beyond the page's own address
 */
public record OpenWorkCounters(FiguresAddress address, Map<Dimension, String> also) {

    /**
     * @param age null for any
     */
    public FigureCounter open(String words, OpenWork.Aged aged, CaseAge age) {
        return new FigureCounter(words, aged.open(), list(age, null), "");
    }

    /**
     * @param age null for any
     */
    public FigureCounter overdue(String words, OpenWork.Aged aged, CaseAge age) {
        return new FigureCounter(
                words,
                aged.overdue(),
                list(age, true),
                aged.overdue() == 0 ? "" : "counter-danger");
    }

    /** One for each age, the youngest first. */
    public List<FigureCounter> ages(Map<CaseAge, OpenWork.Aged> aged) {
        return Stream.of(CaseAge.values())
                .map(age -> open(Bundles.text("figures.age." + age), aged.get(age), age))
                .toList();
    }

    private String list(CaseAge age, Boolean overdue) {
        return address.list(
                CaseCriteria.COUNTED.overdue(overdue).progress(CaseProgressCriteria.open(age)),
                also);
    }
}
