package cl.soser.canal.web.gestion.bulk;

import cl.soser.canal.bulk.BulkAction;
import cl.soser.canal.bulk.BulkActionCommand;
import cl.soser.canal.bulk.BulkKind;
import cl.soser.canal.catalogue.Urgency;
import java.io.Serializable;

/** What a person fills in to say what is to be done with many tickets. */
public class BulkActionForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private BulkKind kind;
    private String area;
    private Urgency urgency;
    private Long account;
    private String text;

    /**
     * @param usual what is offered while nothing was said
     */
    BulkActionForm(BulkAction bulk, BulkKind usual) {
        kind = bulk.getKind() == null ? usual : bulk.getKind();
        area = bulk.getArea();
        urgency = bulk.getUrgency();
        account = bulk.getAssignee();
        text = bulk.getBody();
    }

    /** Of the fields those that its kind asks for. */
    BulkActionCommand command() {
        return new BulkActionCommand(
                kind,
                kind == BulkKind.DERIVAR ? area : null,
                kind == BulkKind.URGENCIA ? urgency : null,
                kind == BulkKind.ASIGNAR ? account : null,
                kind.takesText() ? text : null);
    }

    public BulkKind getKind() {
        return kind;
    }

    public void setKind(BulkKind kind) {
        this.kind = kind;
    }

    public String getArea() {
        return area;
    }

    public void setArea(String area) {
        this.area = area;
    }

    public Urgency getUrgency() {
        return urgency;
    }

    public void setUrgency(Urgency urgency) {
        this.urgency = urgency;
    }

    public Long getAccount() {
        return account;
    }

    public void setAccount(Long account) {
        this.account = account;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
