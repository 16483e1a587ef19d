package cl.soser.canal.web.gestion.survey;

import cl.soser.canal.shared.Slice;
import cl.soser.canal.survey.SurveyReviewState;
import cl.soser.canal.survey.result.SurveyReviewRow;
import cl.soser.canal.survey.result.SurveyReviewService;
import cl.soser.canal.web.shared.list.ListSize;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The low answers that are looked into, a page of them. */
@Named
@RequestScoped
public class SurveyReviewList {

    private static final String PAGE = "/gestion/satisfaccion";
    private static final int ROWS = 20;

    @Inject ListSize listSize;
    @Inject SurveyReviewService reviews;

    @Inject SatisfactionAddress address;

    private Slice<SurveyReviewRow> page;

    @PostConstruct
    void look() {
        page = reviews.page(address.getPile(), address.after(), listSize.of(ROWS));
    }

    public long count(SurveyReviewState state) {
        return reviews.count(state);
    }

    public List<SurveyReviewRow> getRows() {
        return page.rows();
    }

    public String getNext() {
        return page.more()
                ? here() + "&desde=" + page.rows().get(page.rows().size() - 1).id() + "#bajas"
                : null;
    }

    public String getFirst() {
        return address.after() == null ? null : here() + "#bajas";
    }

    private String here() {
        return PAGE
                + "?ver="
                + (address.getPile() == SurveyReviewState.ABIERTA ? "abiertas" : "cerradas");
    }
}
