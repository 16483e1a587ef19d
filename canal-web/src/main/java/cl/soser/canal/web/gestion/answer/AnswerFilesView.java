package cl.soser.canal.web.gestion.answer;

import cl.soser.canal.attachment.AttachmentRow;
import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.response.workflow.AnswerService;
import cl.soser.canal.shared.CanalException;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.web.gestion.ticket.TicketFiles;
import cl.soser.canal.web.gestion.ticket.TicketView;
import cl.soser.canal.web.shared.files.WaitingFile;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The files that go with the text under way; each change is kept at once, as typing is. */
@Named
@ViewScoped
public class AnswerFilesView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject AnswerService answerService;
    @Inject AttachmentService attachmentService;
    @Inject AnswerView answer;
    @Inject TicketView view;
    @Inject TicketFiles files;

    private final String basket = SecretTokens.random();

    /**
     * What has arrived goes with the text, which is kept first. What may not go with it is dropped:
     * nothing waits unseen to come along another time.
     */
    public void attach() {
        try {
            answer.keepAll();
            answer.follow(answerService.attach(view.getNumber(), answer.getVersion(), basket));
        } catch (CanalException no) {
            for (AttachmentRow waiting : attachmentService.basket(basket)) {
                attachmentService.remove(basket, waiting.publicId());
            }
            throw no;
        } finally {
            files.reload();
        }
    }

    public void remove(String file) {
        answer.keepAll();
        answer.follow(answerService.detach(view.getNumber(), answer.getVersion(), file));
        files.reload();
    }

    public List<WaitingFile> getFiles() {
        return files.ofDraft().stream().map(WaitingFile::ofStaff).toList();
    }

    /** Where the page sends the files to. */
    public String getBasket() {
        return basket;
    }
}
