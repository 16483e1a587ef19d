package cl.soser.canal.web.gestion.commitment;

import cl.soser.canal.correctiveaction.CorrectiveActionQuery;
import cl.soser.canal.correctiveaction.CorrectiveActionService;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** gestion/acciones/nueva.xhtml: an action that no answer has promised. */
@Named
@ViewScoped
public class NewCorrectiveActionView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject CorrectiveActionQuery correctiveActionQuery;
    @Inject CorrectiveActionService correctiveActionService;

    @Param(name = "solicitud")
    transient String asked;

    private final CorrectiveActionForm form = new CorrectiveActionForm();
    private String numbers;

    @PostConstruct
    void open() {
        numbers = asked != null && asked.matches("CP-\\d{4}-\\d{6,9}") ? asked : null;
        correctiveActionQuery.known(List.of());
    }

    public void begin() {
        long id = correctiveActionService.begin(form.text(), parts(numbers));
        Messages.addFlashGlobalInfo("remedy.done.begin", id);
        Faces.redirect("/gestion/accion?id=" + id);
    }

    /** Numbers in any of their spellings, parted by spaces or commas. */
    static List<String> parts(String typed) {
        return Stream.of(
                        (typed == null ? "" : typed)
                                .strip()
                                .toUpperCase(Locale.ROOT)
                                .split("[\\s,;]+"))
                .filter(number -> !number.isEmpty())
                .toList();
    }

    public Map<Long, String> getOwners() {
        return correctiveActionQuery.owners();
    }

    public CorrectiveActionForm getForm() {
        return form;
    }

    public String getNumbers() {
        return numbers;
    }

    public void setNumbers(String numbers) {
        this.numbers = numbers;
    }
}
