package cl.soser.canal.web.shared;

import cl.soser.canal.notification.template.FirstAidQuery;
import cl.soser.canal.notification.template.FirstAidText;
import cl.soser.canal.ticket.FirstAid;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The words of first aid for pages. */
@Named
@RequestScoped
public class FirstAidLabels {

    @Inject FirstAidQuery firstAidQuery;

    /**
     * @param aid null where nobody is in danger
     */
    public FirstAidText of(FirstAid aid) {
        return aid == null ? null : firstAidQuery.of(aid);
    }
}
