package cl.soser.canal.web.right;

import cl.soser.canal.right.answer.RightCaseService;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** gestion/derechos/ver.xhtml: how it is proved that one may ask for another. */
@Named
@ViewScoped
public class RightRepresentationView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject RightCaseService rightCaseService;
    @Inject RightView view;

    private String represented;
    private String holderDocument;

    @PostConstruct
    void open() {
        holderDocument = view.getAbout().getHolder().document();
    }

    public void acceptRepresentation() {
        rightCaseService.acceptRepresentation(
                view.id(), view.version(), represented, holderDocument);
        view.done("right.done.representation");
    }

    public String getRepresented() {
        return represented;
    }

    public void setRepresented(String represented) {
        this.represented = represented;
    }

    public String getHolderDocument() {
        return holderDocument;
    }

    public void setHolderDocument(String holderDocument) {
        this.holderDocument = holderDocument;
    }
}
