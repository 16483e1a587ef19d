package cl.soser.canal.web.reporting;

import cl.soser.canal.reporting.TimelinessReport;
import cl.soser.canal.reporting.criteria.Dimension;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/** The groups along the dimension that was asked for, in the order of the table. */
@RequestScoped
class FiguresDetail {

    @Inject FiguresRequest figuresRequest;
    @Inject FiguresView view;

    /** Those with most late answers first, then those with most requests. */
    List<TimelinessReport.Group> groups() {
        Dimension by = figuresRequest.by();
        return view.detail().groups().stream()
                .filter(one -> by != Dimension.ESTABLECIMIENTO || !one.key().get(by).isEmpty())
                .sorted(
                        Comparator.comparingLong(
                                        (TimelinessReport.Group one) -> one.figures().late())
                                .thenComparingLong(one -> one.figures().received())
                                .reversed()
                                .thenComparing(one -> one.key().get(by)))
                .toList();
    }

    /** Of each group, in the same order. */
    List<String> codes() {
        Dimension by = figuresRequest.by();
        return groups().stream().map(one -> one.key().get(by)).toList();
    }
}
