package cl.soser.canal.web.gestion.answer;

import cl.soser.canal.response.Answer;
import cl.soser.canal.response.AnswerContent;
import cl.soser.canal.response.workflow.AnswerService;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.web.gestion.ticket.TicketFiles;
import cl.soser.canal.web.gestion.ticket.TicketPage;
import cl.soser.canal.web.gestion.ticket.TicketView;
import cl.soser.canal.web.shared.address.NumberConverter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** Another person wrote the same answer meanwhile: one text is made of both. */
@Named
@RequestScoped
public class AnswerConflictView {

    @Inject AnswerService answerService;
    @Inject AnswerView answer;
    @Inject TicketView view;
    @Inject TicketPage page;
    @Inject TicketFiles files;

    /** The version of the other text that the screen showed. */
    @Param(name = "over", converterClass = NumberConverter.class)
    Long over;

    /** Both texts, and the choice so far; null without a conflict. */
    public AnswerConflict getConflict() {
        Answer draft = page.getDraft();
        AnswerContent mine = answer.getForm().text();
        if (answer.kept().isNewest(draft)
                || draft == null
                || answer.getForm().isBlank()
                || mine.equals(draft.text())
                || !page.actsNow().isWritable()) {
            return null;
        }
        return new AnswerConflict(
                draft.getVersion(),
                draft.getTextBy(),
                draft.getTextAt(),
                draft.text(),
                answer.kept().text(),
                mine,
                AnswerConflictView::mineChosen);
    }

    /** The files on the screen are not those that go with it by now. */
    public boolean isFilesChanged() {
        return !answer.kept().files().equals(files.names());
    }

    public String getFileNames() {
        return String.join(", ", files.names());
    }

    private static Boolean mineChosen(AnswerPart part) {
        String value = Faces.getRequestParameter("choice-" + part);
        return value == null ? null : Boolean.valueOf(value.equals("mine"));
    }

    public void settle() {
        settle(both().chosen());
    }

    public void keepMine() {
        settle(answer.getForm().text());
    }

    public void takeTheirs() {
        settle(both().theirs());
    }

    /** Both texts as they are now, of which the person has just chosen one. */
    private AnswerConflict both() {
        AnswerConflict conflict = getConflict();
        if (conflict == null) {
            answer.look();
            throw new NotAllowedException("answer.newer");
        }
        return conflict;
    }

    /** Over the very text that the screen showed, and no newer one. */
    private void settle(AnswerContent chosen) {
        if (over == null) {
            throw new NotAllowedException("answer.newer");
        }
        answer.take(
                chosen,
                answerService.settle(
                        view.getNumber(),
                        answer.getVersion(),
                        over.intValue(),
                        answer.getForm().text(),
                        chosen));
        view.done("answer.settled");
    }
}
