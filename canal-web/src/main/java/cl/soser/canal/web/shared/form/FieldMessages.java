package cl.soser.canal.web.shared.form;

import cl.soser.canal.web.shared.language.Bundles;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

/** Says at a field what is wrong with it, where no use case does. */
public final class FieldMessages {

    private FieldMessages() {}

    /**
     * @param field its client id
     * @param words their key
     */
    public static void refuse(String field, String words) {
        FacesContext.getCurrentInstance()
                .addMessage(
                        field,
                        new FacesMessage(FacesMessage.SEVERITY_ERROR, Bundles.text(words), ""));
    }
}
