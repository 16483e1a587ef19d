package cl.soser.canal.web.gestion.survey;

import cl.soser.canal.shared.Slice;
import cl.soser.canal.survey.PhoneSurvey;
import cl.soser.canal.survey.PhoneSurveyCursor;
import cl.soser.canal.survey.PhoneSurveyService;
import cl.soser.canal.web.shared.list.ListSize;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;

/** gestion/encuestas.xhtml: whom to ask by telephone, because they have no mailbox. */
@Named
@RequestScoped
public class PhoneSurveysView {

    private static final String PAGE = "/gestion/encuestas";
    private static final int ROWS = 25;

    @Inject ListSize listSize;
    @Inject PhoneSurveyService phoneSurveyService;

    @Param(name = "desde")
    String from;

    private PhoneSurveyCursor after;
    private Slice<PhoneSurvey> page;

    @PostConstruct
    void look() {
        after = PhoneSurveyCursor.parse(from).orElse(null);
        page = phoneSurveyService.page(after, listSize.of(ROWS));
    }

    public List<PhoneSurvey> getRows() {
        return page.rows();
    }

    /** The number as a telephone takes it. */
    public String dialled(PhoneSurvey row) {
        return row.phone().replaceAll("[^+0-9]", "");
    }

    public String getNext() {
        return page.more()
                ? PAGE + "?desde=" + PhoneSurveyCursor.of(page.rows().get(page.rows().size() - 1))
                : null;
    }

    public String getFirst() {
        return after == null ? null : PAGE;
    }
}
