package cl.soser.canal.web.admin.guidance;

import cl.soser.canal.guidance.Audience;
import cl.soser.canal.guidance.Severity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** What an announcement may be made of. */
@Named
@RequestScoped
public class AnnouncementChoices {

    public Severity[] getSeverities() {
        return Severity.values();
    }

    public Audience[] getAudiences() {
        return Audience.values();
    }
}
