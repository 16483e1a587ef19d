package cl.soser.canal.web.admin.danger;

import cl.soser.canal.danger.reader.ReaderEditionDetails;
import cl.soser.canal.danger.reader.ReaderEditionRow;
import cl.soser.canal.danger.reader.ReaderEditionService;
import cl.soser.canal.danger.reader.ReaderEntryRow;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.ticket.danger.ReaderTrial;
import cl.soser.canal.web.shared.error.StaleDecision;
import cl.soser.canal.web.shared.request.Redirect;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.util.Messages;

/**
 * admin/palabras.xhtml: the words and rules of the reader, edited in a draft, tried on past tickets
 * and put in force.
 */
@Named
@ViewScoped
public class DangerWordsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int EDITIONS = 10;

    @Inject ReaderEditionService readerEditionService;
    @Inject DangerWordsList list;
    @Inject DangerWordsTrialView tried;

    private ReaderEditionDetails sheet;
    private Slice<ReaderEditionRow> editions;

    @PostConstruct
    void open() {
        sheet = readerEditionService.look();
        editions = readerEditionService.editions(null, EDITIONS);
    }

    private void renew() {
        list.read();
        open();
    }

    public void takeOut(ReaderEntryRow row) {
        StaleDecision.orShow(() -> readerEditionService.takeOut(row.entry()), this::renew);
        Redirect.to(list.here(), "dangerWords.takenOut", row.entry().words());
    }

    public void putBack(ReaderEntryRow row) {
        StaleDecision.orShow(() -> readerEditionService.putBack(row.entry()), this::renew);
        Redirect.to(list.here(), "dangerWords.putBack", row.entry().words());
    }

    /** Exactly as it stands on this page and was tried. */
    public void publish() {
        ReaderTrial trial = tried.getTrial();
        if (trial == null) {
            tried.tryOut();
            Messages.addGlobalWarn("dangerWords.lookFirst");
            return;
        }
        StaleDecision.orShow(
                () -> readerEditionService.publish(sheet.draft(), sheet.version(), trial.code()),
                this::changed);
        Redirect.to(list.here(), "dangerWords.published", sheet.draft());
    }

    private void changed() {
        tried.forget();
        renew();
    }

    public void discard() {
        StaleDecision.orShow(
                () -> readerEditionService.discard(sheet.draft(), sheet.version()), this::changed);
        Redirect.to(list.here(), "dangerWords.discarded");
    }

    public void goBackTo(int number) {
        StaleDecision.orShow(
                () -> readerEditionService.goBackTo(number, sheet.inForce()), this::renew);
        Redirect.to(list.here(), "dangerWords.backTo", number);
    }

    public boolean isEditions() {
        return sheet.inForce() > 0;
    }

    public ReaderEditionDetails getSheet() {
        return sheet;
    }

    /** With what is shipped as the last. */
    public List<ReaderEditionRow> getVersions() {
        return Stream.concat(
                        editions.rows().stream(),
                        Stream.of(new ReaderEditionRow(0, null, null, null)))
                .toList();
    }
}
