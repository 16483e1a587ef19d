package cl.soser.canal.web.gestion.paper;

import cl.soser.canal.account.Role;
import cl.soser.canal.paper.photo.PaperSheetOrigin;
import cl.soser.canal.paper.transcription.TranscriptionService;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.error.Refusal;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * gestion/papel/ver.xhtml: where the sheet chosen comes from, or why no ticket may be made of it.
 */
@Named
@RequestScoped
public class PaperSheetPlaceView {

    @Inject TranscriptionService transcriptionService;
    @Inject PaperPhotoView view;
    @Inject CurrentUser user;

    private PaperSheetOrigin place;
    private String problem;
    private String problemKey;

    @PostConstruct
    void look() {
        if (!isAsked()) {
            return;
        }
        Refusal.of(
                        () ->
                                place =
                                        transcriptionService.place(
                                                view.getPhoto().row().id(), view.getChosen()))
                .ifPresent(
                        no -> {
                            problemKey = no.getMessage();
                            problem = Refusal.words(no);
                        });
    }

    private boolean isAsked() {
        return view.getPhoto().isWaiting() && !view.isOther() && !view.isSettled();
    }

    /** Whether the form is shown. */
    public boolean isTyping() {
        return view.getPhoto().isWaiting() && !view.isSettled() && problem == null;
    }

    public PaperSheetOrigin getPlace() {
        return place;
    }

    /** Null when a ticket may be made of it. */
    public String getProblem() {
        return problem;
    }

    /** It is a ticket already, or void. */
    public boolean isKnownBefore() {
        return problemKey != null
                && (problemKey.startsWith("paper.sheet.") || problemKey.equals("paper.desk.first"));
    }

    public boolean isForeign() {
        return "paper.folio.foreign".equals(problemKey);
    }

    public boolean isMovable() {
        return isForeign()
                && user.is(Role.ADMINISTRADOR)
                && view.getPhoto().row().folios().stream()
                        .noneMatch(sheet -> sheet.number() != null);
    }
}
