package cl.soser.canal.web.portal.filing;

import cl.soser.canal.filing.DraftField;
import cl.soser.canal.filing.FilingService;
import cl.soser.canal.filing.FilingStep;
import cl.soser.canal.web.shared.address.TextConverter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.omnifaces.cdi.Param;

/** The motive that a form opens with: that of its address, or the usual one. */
@RequestScoped
public class ProposedMotive {

    /** Of a form that was opened without one; its writer sees it and may change it. */
    private static final String USUAL = "RECLAMO";

    @Inject FilingService filingService;
    @Inject DraftForm form;

    @Param(name = "motivo", converterClass = TextConverter.class)
    String asked;

    void propose() {
        if (isOffered(asked)) {
            form.getFields().put(DraftField.MOTIVE.key(), asked);
        } else if (!form.typed().has(DraftField.MOTIVE) && isOffered(USUAL)) {
            form.getFields().put(DraftField.MOTIVE.key(), USUAL);
        }
    }

    private boolean isOffered(String motive) {
        return motive != null
                && filingService
                        .flaws(
                                FilingStep.MOTIVO,
                                form.typed().with(Map.of(DraftField.MOTIVE, motive)))
                        .isEmpty();
    }
}
