package cl.soser.canal.web.gestion.commitment;

import cl.soser.canal.correctiveaction.CorrectiveActionQuery;
import cl.soser.canal.correctiveaction.CorrectiveActionService;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;

/** The part of gestion/accion.xhtml that gives an action to another person. */
@Named
@ViewScoped
public class CorrectiveActionOwnerView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject CorrectiveActionQuery correctiveActionQuery;
    @Inject CorrectiveActionService correctiveActionService;
    @Inject CorrectiveActionView view;

    private Long owner;
    private String ownerName;

    @PostConstruct
    void open() {
        owner = view.getCorrectiveAction().getOwner();
        ownerName = view.getCorrectiveAction().getOwnerName();
    }

    public void assign() {
        correctiveActionService.assign(view.ref(), owner, ownerName);
        view.done("remedy.done.assign");
    }

    public Map<Long, String> getOwners() {
        return correctiveActionQuery.owners();
    }

    public Long getOwner() {
        return owner;
    }

    public void setOwner(Long owner) {
        this.owner = owner;
    }

    public String getOwnerName() {
        return ownerName;
    }

    public void setOwnerName(String ownerName) {
        this.ownerName = ownerName;
    }
}
