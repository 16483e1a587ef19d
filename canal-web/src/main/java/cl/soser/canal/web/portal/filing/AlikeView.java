package cl.soser.canal.web.portal.filing;

import cl.soser.canal.filing.AlikeRequestService;
import cl.soser.canal.filing.AlikeRequests;
import cl.soser.canal.filing.FilingService;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.time.DateLabels;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;

/** What the form says of requests much like the one that is about to be sent. */
@Named
@RequestScoped
public class AlikeView {

    @Inject AlikeRequestService alikeRequestService;
    @Inject FilingService filingService;
    @Inject DraftForm form;

    private AlikeRequests alike;

    public boolean isAny() {
        return alike().isAny();
    }

    public String getSeveral() {
        return several(alike());
    }

    public String getOwn() {
        return own(alike(), filingService.zone(form.typed()));
    }

    public String getOwnNumber() {
        return alike().ownNumber();
    }

    /** Null where nothing of the kind is said. */
    static String several(AlikeRequests alike) {
        return alike.several() ? Bundles.text("new.alike.several", alike.subject()) : null;
    }

    /** Null where she sent none. */
    static String own(AlikeRequests alike, ZoneId zone) {
        return alike.ownNumber() == null
                ? null
                : Bundles.text("new.alike.own", DateLabels.deadline(alike.ownAt(), zone));
    }

    private AlikeRequests alike() {
        if (alike == null) {
            alike = alikeRequestService.to(form.typed(), form.network());
        }
        return alike;
    }
}
