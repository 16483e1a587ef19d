package cl.soser.canal.web.gestion.paper;

import cl.soser.canal.paper.photo.DiscardReason;
import cl.soser.canal.paper.photo.ReturnReason;
import cl.soser.canal.paper.transcription.TranscriptionService;
import cl.soser.canal.web.shared.request.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What is done with a photograph beside transcribing it. */
@Named
@RequestScoped
public class PaperPhotoActionView {

    @Inject TranscriptionService transcriptionService;
    @Inject PaperPhotoView view;

    private String reason;
    private ReturnReason returnReason;
    private String returnText;

    public void settle(DiscardReason as) {
        transcriptionService.settle(id(), view.getChosen(), as, reason);
        done("photo.settled." + as);
    }

    public void giveBack() {
        transcriptionService.returnToSender(id(), returnReason, returnText);
        Redirect.to("/gestion/papel", "photo.returned");
    }

    public void move() {
        transcriptionService.moveToSchoolOf(id(), view.getChosen());
        done("photo.moved");
    }

    private long id() {
        return view.getPhoto().row().id();
    }

    private void done(String message) {
        Redirect.to("/gestion/papel/" + id(), message);
    }

    public ReturnReason[] getReturnReasons() {
        return ReturnReason.values();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public ReturnReason getReturnReason() {
        return returnReason;
    }

    public void setReturnReason(ReturnReason returnReason) {
        this.returnReason = returnReason;
    }

    public String getReturnText() {
        return returnText;
    }

    public void setReturnText(String returnText) {
        this.returnText = returnText;
    }
}
