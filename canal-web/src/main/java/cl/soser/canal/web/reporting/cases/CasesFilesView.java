package cl.soser.canal.web.reporting.cases;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.export.ExportService;
import cl.soser.canal.reporting.criteria.CaseCriteriaParser;
import cl.soser.canal.web.reporting.address.FiguresAddress;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** The part of a list of requests that hands it out as a file, at once or made meanwhile. */
@Named
@RequestScoped
public class CasesFilesView {

    @Inject CasesRequest casesRequest;
    @Inject CasesView view;
    @Inject ExportService exports;
    @Inject Caller caller;

    private long threshold;

    @PostConstruct
    void look() {
        threshold = exports.threshold();
    }

    /** The same list as a file. */
    public String file(String extension) {
        return casesRequest.path()
                + "."
                + extension
                + FiguresAddress.query(casesRequest.narrowed());
    }

    /** It is too long to be sent at once: a server makes the file meanwhile. */
    public boolean isLong() {
        return view.getTotal() > threshold;
    }

    public long getThreshold() {
        return threshold;
    }

    /** Where files made meanwhile are asked for and found. */
    public String getExports() {
        return ExportsView.path(caller);
    }

    /** The filters of this list, as its address has them. */
    public List<Map.Entry<String, String>> getTerms() {
        return casesRequest.values().entrySet().stream()
                .filter(one -> CaseCriteriaParser.NAMES.contains(one.getKey()))
                .toList();
    }
}
