package cl.soser.canal.web.admin.danger;

import cl.soser.canal.ticket.danger.ReaderTrial;
import cl.soser.canal.ticket.danger.ReaderTrialQuery;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The part of admin/palabras.xhtml that tries the draft on past tickets. */
@Named
@ViewScoped
public class DangerWordsTrialView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int CHANGES = 50;

    @Inject ReaderTrialQuery readerTrialQuery;

    private ReaderTrial trial;

    /** Of the newest tickets, then of those before them. */
    public void tryOut() {
        trial = readerTrialQuery.of(null, ReaderTrialQuery.AT_ONCE);
    }

    public void tryMore() {
        ReaderTrial older = readerTrialQuery.of(trial.next(), ReaderTrialQuery.AT_ONCE);
        trial = older.code().equals(trial.code()) ? trial.and(older) : older;
    }

    /** The draft is another by now. */
    void forget() {
        trial = null;
    }

    /** Null until it was tried. */
    public ReaderTrial getTrial() {
        return trial;
    }

    public List<ReaderTrial.Change> getShownChanges() {
        return trial.changes().stream().limit(CHANGES).toList();
    }

    public int getHiddenChanges() {
        return Math.max(0, trial.changes().size() - CHANGES);
    }
}
