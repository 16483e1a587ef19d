package cl.soser.canal.web.shared.form;

import cl.soser.canal.person.UserType;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** What a person is at the school, in words. */
@Named
@ApplicationScoped
public class UserTypeLabels {

    /**
     * @param type null where it was never told
     */
    public String of(UserType type) {
        return Bundles.text(type == null ? "userType.none" : "userType." + type);
    }
}
