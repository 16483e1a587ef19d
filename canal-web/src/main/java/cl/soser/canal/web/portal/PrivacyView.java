package cl.soser.canal.web.portal;

import cl.soser.canal.purpose.PurposeGroundRow;
import cl.soser.canal.purpose.PurposeGroundService;
import cl.soser.canal.retention.RetentionService;
import cl.soser.canal.retention.RetentionTerm;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** privacidad.xhtml: what data are used for, as it is in force. */
@Named
@RequestScoped
public class PrivacyView {

    @Inject PurposeGroundService purposeGroundService;
    @Inject RetentionService retentionService;

    private List<PurposeGroundRow> purposes;
    private List<RetentionTerm> terms;

    /** How long each class of data is kept, as it is in force. */
    public List<RetentionTerm> getTerms() {
        if (terms == null) {
            terms = retentionService.terms();
        }
        return terms;
    }

    public List<PurposeGroundRow> getPurposes() {
        if (purposes == null) {
            purposes = purposeGroundService.all();
        }
        return purposes;
    }
}
