package cl.soser.canal.web.right;

import cl.soser.canal.right.answer.RightCaseService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * gestion/derechos/ver.xhtml: what is done about a case besides its answer, each with its reason.
 */
@Named
@RequestScoped
public class RightActsView {

    @Inject RightCaseService rightCaseService;
    @Inject RightView view;

    private String takenBack;
    private String extension;
    private String contract;
    private String lift;

    public void prepareCopy() {
        rightCaseService.prepareCopy(view.id(), view.version());
        view.done("right.done.copy");
    }

    public void retireCopy() {
        rightCaseService.retireCopy(view.id(), view.version(), takenBack);
        view.done("right.done.retired");
    }

    public void extend() {
        rightCaseService.extend(view.id(), view.version(), extension);
        view.done("right.done.extended");
    }

    public void handOver() {
        rightCaseService.handOver(view.id(), view.version(), contract);
        view.done("right.done.handedOver");
    }

    public void liftBlock() {
        rightCaseService.liftBlock(view.id(), view.version(), lift);
        view.done("right.done.lifted");
    }

    public String getTakenBack() {
        return takenBack;
    }

    public void setTakenBack(String takenBack) {
        this.takenBack = takenBack;
    }

    public String getExtension() {
        return extension;
    }

    public void setExtension(String extension) {
        this.extension = extension;
    }

    public String getContract() {
        return contract;
    }

    public void setContract(String contract) {
        this.contract = contract;
    }

    public String getLift() {
        return lift;
    }

    public void setLift(String lift) {
        this.lift = lift;
    }
}
