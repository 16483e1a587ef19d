package cl.soser.canal.web.right;

import cl.soser.canal.right.answer.RightCaseService;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** gestion/derechos/ver.xhtml: how it is proved who asks. */
@Named
@ViewScoped
public class RightIdentityView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject RightCaseService rightCaseService;
    @Inject RightView view;

    private String seen;
    private String document;
    private String missing;
    private String takenBack;
    private String unproved;

    @PostConstruct
    void open() {
        document = view.getAbout().getAsker().document();
    }

    public void acceptIdentity() {
        rightCaseService.acceptIdentity(view.id(), view.version(), seen, document);
        view.done("right.done.identity");
    }

    public void takeProofBack() {
        rightCaseService.takeProofBack(view.id(), view.version(), takenBack);
        view.done("right.done.takenBack");
    }

    public void askDocument() {
        rightCaseService.askDocument(view.id(), view.version(), missing);
        view.done("right.done.asked");
    }

    public void addProof() {
        rightCaseService.addProof(view.id(), view.version(), view.getBasket());
        view.done("right.done.proof");
    }

    public void refuseIdentity() {
        rightCaseService.refuseIdentity(view.id(), view.version(), unproved);
        view.done("right.done.unproved");
    }

    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }

    public String getDocument() {
        return document;
    }

    public void setDocument(String document) {
        this.document = document;
    }

    public String getMissing() {
        return missing;
    }

    public void setMissing(String missing) {
        this.missing = missing;
    }

    public String getUnproved() {
        return unproved;
    }

    public void setUnproved(String unproved) {
        this.unproved = unproved;
    }

    public String getTakenBack() {
        return takenBack;
    }

    public void setTakenBack(String takenBack) {
        this.takenBack = takenBack;
    }
}
