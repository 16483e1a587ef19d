package cl.soser.canal.web.portal.filing;

import cl.soser.canal.directory.School;
import cl.soser.canal.filing.DraftField;
import cl.soser.canal.filing.FilingService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The establishment of the draft, looked up once a request for each that it names. */
@Named
@RequestScoped
public class ChosenSchool {

    @Inject FilingService filingService;
    @Inject DraftForm form;

    private String looked = "";
    private School school;

    /** Null while there is none. */
    public School getSchool() {
        String wanted = form.typed().get(DraftField.SCHOOL);
        if (!wanted.equals(looked)) {
            looked = wanted;
            school = filingService.school(form.typed()).orElse(null);
        }
        return school;
    }

    /** What is doubtful about it; null when nothing is. */
    public String getWarning() {
        School chosen = getSchool();
        return chosen == null ? null : SchoolRowLabels.warning(chosen.getStatus());
    }
}
