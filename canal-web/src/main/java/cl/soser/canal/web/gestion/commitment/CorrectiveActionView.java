package cl.soser.canal.web.gestion.commitment;

import cl.soser.canal.attachment.OwnerKind;
import cl.soser.canal.correctiveaction.CorrectiveAction;
import cl.soser.canal.correctiveaction.CorrectiveActionDetails;
import cl.soser.canal.correctiveaction.CorrectiveActionQuery;
import cl.soser.canal.correctiveaction.CorrectiveActionService;
import cl.soser.canal.web.shared.FileItem;
import cl.soser.canal.web.shared.files.FileAddress;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;

/** gestion/accion.xhtml: one action, what shows it, and what is done with it. */
@Named
@ViewScoped
public class CorrectiveActionView extends CommitmentView<CorrectiveActionDetails> {

    private static final long serialVersionUID = 1L;

    @Inject CorrectiveActionQuery correctiveActionQuery;
    @Inject CorrectiveActionService correctiveActionService;

    private transient List<FileItem> files;
    private final CompleteActionForm form = new CompleteActionForm();
    private String number;

    public CorrectiveActionView() {
        super("/gestion/accion");
    }

    @PostConstruct
    void open() {
        form.setDoneOn(LocalDate.now(clock));
    }

    @Override
    protected CorrectiveActionDetails read(long number) {
        return correctiveActionQuery.get(number);
    }

    public CorrectiveAction getCorrectiveAction() {
        return getSheet().correctiveAction();
    }

    public List<FileItem> getFiles() {
        if (files == null) {
            files =
                    attachmentService.of(OwnerKind.REMEDY, List.of(ref().id())).stream()
                            .map(FileAddress::staffItem)
                            .toList();
        }
        return files;
    }

    public void finish() {
        correctiveActionService.finish(ref(), form.command(), getBasket());
        done("remedy.done.finish");
    }

    public void attach() {
        correctiveActionService.attach(ref(), getBasket());
        done("remedy.done.attach");
    }

    public void join() {
        correctiveActionService.join(ref(), number.strip().toUpperCase(java.util.Locale.ROOT));
        done("remedy.done.join");
    }

    public void postpone() {
        correctiveActionService.postpone(ref(), getDay(), getReason());
        done("remedy.done.postpone");
    }

    public void reopen() {
        correctiveActionService.reopen(ref(), getReason());
        done("remedy.done.reopen");
    }

    public void giveUp() {
        correctiveActionService.giveUp(ref(), getReason());
        done("remedy.done.giveUp");
    }

    public boolean isEnded() {
        return getCorrectiveAction().getState().isEnded();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public CompleteActionForm getForm() {
        return form;
    }
}
