package cl.soser.canal.web.gestion.paper;

import cl.soser.canal.paper.PaperSheetState;
import java.io.Serializable;

/** What becomes of a sheet that is no more in use, as it is being written. */
public class PaperSheetMarkForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String folio;
    private PaperSheetState state;
    private String reason;

    public String getFolio() {
        return folio;
    }

    public void setFolio(String folio) {
        this.folio = folio;
    }

    public PaperSheetState getState() {
        return state;
    }

    public void setState(PaperSheetState state) {
        this.state = state;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
