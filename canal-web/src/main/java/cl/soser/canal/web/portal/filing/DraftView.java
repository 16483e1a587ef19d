package cl.soser.canal.web.portal.filing;

import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.filing.DraftField;
import cl.soser.canal.ticket.FormField;
import cl.soser.canal.web.shared.files.WaitingFile;
import cl.soser.canal.web.shared.request.VisitorCookies;
import cl.soser.canal.web.shared.time.Dates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** How the draft stands behind the guided form, for its pages. */
@Named
@RequestScoped
public class DraftView {

    @Inject CurrentDraft draft;
    @Inject DraftForm form;
    @Inject AttachmentService attachmentService;
    @Inject VisitorCookies cookies;
    @Inject HttpServletRequest request;
    @Inject Dates dates;

    private List<WaitingFile> files;

    /** As typed; a day in full, so that its writer sees how it was understood. */
    public String shown(FormField field) {
        String text = form.typed().get(field);
        return field.kind().isDay()
                ? form.typed().day(field).map(dates::fullDay).orElse(text)
                : text;
    }

    /** Thanks are not asked how urgent they are. */
    public boolean isThanks() {
        return form.typed().isThanks();
    }

    /** Photos and files already put beside the draft. */
    public List<WaitingFile> getFiles() {
        if (files == null) {
            files =
                    draft.isUnwritten()
                            ? List.of()
                            : attachmentService.basket(draft.token()).stream()
                                    .map(WaitingFile::of)
                                    .toList();
        }
        return files;
    }

    /**
     * An unauthenticated visitor has a draft that they cannot read: probably one that was written
     * while signed in. One that was left just now is none.
     */
    public boolean isElsewhere() {
        return draft.isUnwritten()
                && !draft.isLeft()
                && request.getUserPrincipal() == null
                && cookies.draft(request).isPresent();
    }

    /** Whether there is something to go on with. */
    public boolean isStarted() {
        return !draft.isUnwritten()
                && (form.typed().has(DraftField.MOTIVE) || form.typed().has(DraftField.DETAIL));
    }
}
