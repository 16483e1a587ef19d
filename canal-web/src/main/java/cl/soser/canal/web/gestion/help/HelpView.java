package cl.soser.canal.web.gestion.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** The way to the help on every page of the staff. */
@Named
@RequestScoped
public class HelpView {

    /** The address of the section about a page; of the whole help where there is none. */
    public String address(String viewId) {
        return HelpTopic.of(viewId).map(HelpTopic::getAddress).orElse("/gestion/ayuda");
    }
}
