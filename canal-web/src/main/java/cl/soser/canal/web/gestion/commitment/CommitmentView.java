package cl.soser.canal.web.gestion.commitment;

import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.commitment.CommitmentDetails;
import cl.soser.canal.commitment.CommitmentRef;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.address.IdConverter;
import cl.soser.canal.web.shared.files.WaitingFile;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** A page of one commitment: acts are about what was shown, and lead back to it. */
public abstract class CommitmentView<S extends CommitmentDetails> implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject AttachmentService attachmentService;
    @Inject CurrentUser user;
    @Inject protected Clock clock;

    @Param(name = "id", converterClass = IdConverter.class)
    transient Long asked;

    private final String basket = SecretTokens.random();
    private final String page;
    private transient S sheet;
    private long id;
    private CommitmentRef ref;
    private LocalDate day;
    private String reason;

    /**
     * @param page its address, without the number
     */
    protected CommitmentView(String page) {
        this.page = page;
    }

    @PostConstruct
    void look() {
        if (asked == null) {
            throw new NotFoundException();
        }
        id = asked;
        renew();
    }

    protected abstract S read(long number);

    /** As it is now. */
    public S getSheet() {
        if (sheet == null) {
            sheet = read(id);
        }
        return sheet;
    }

    /** What was shown. */
    protected CommitmentRef ref() {
        return ref;
    }

    protected void renew() {
        sheet = null;
        ref = getSheet().ref();
    }

    protected void done(String key, Object... values) {
        Messages.addFlashGlobalInfo(key, values);
        Faces.redirect(page + "?id=" + id);
    }

    /** Sent by the page, and not yet kept. */
    public List<WaitingFile> getWaiting() {
        return attachmentService.basket(basket).stream().map(WaitingFile::ofStaff).toList();
    }

    public String getBasket() {
        return basket;
    }

    public boolean isLeader() {
        return user.isLeader();
    }

    public String getToday() {
        return LocalDate.now(clock).toString();
    }

    /** To which it is moved. */
    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    /** Why something is done with it. */
    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
