package cl.soser.canal.web.portal;

import cl.soser.canal.purpose.PurposeGroundRow;
import cl.soser.canal.purpose.PurposeGroundService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** privacidad.xhtml: what data are used for, as it is in force. */
@Named
@RequestScoped
public class PrivacyView {

    @Inject PurposeGroundService purposeGroundService;

    private List<PurposeGroundRow> purposes;

    public List<PurposeGroundRow> getPurposes() {
        if (purposes == null) {
            purposes = purposeGroundService.all();
        }
        return purposes;
    }
}
