package cl.soser.canal.filing;

import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.question.ReplyValues;
import cl.soser.canal.shared.TypedField;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * A request being written. The holder of its token continues it; after a signed-in person has
 * written in it, only that account does. When it is filed, it deletes what was typed and keeps the
 * number, so that a second submission leads to the same ticket.
 */
@Entity
@NamedQuery(name = Draft.BY_TOKEN, query = "SELECT d FROM Draft d WHERE d.tokenHash = :hash")
@NamedQuery(name = Draft.SWEEP, query = "DELETE FROM Draft d WHERE d.updatedAt < :before")
class Draft {

    static final String BY_TOKEN = "Draft.byToken";
    static final String SWEEP = "Draft.sweep";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "draft")
    @SequenceGenerator(name = "draft", sequenceName = "draft_seq", allocationSize = 50)
    private Long id;

    @Version private int version;

    @Column(name = "token_hash", updatable = false)
    private String tokenHash;

    @Column(name = "account_id")
    private Long account;

    private String answers = "";
    private String detail = "";
    private String replies = "";

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "ticket_number")
    private String ticketNumber;

    protected Draft() {
        // for JPA
    }

    Draft(String tokenHash, Long account, Instant now) {
        this.tokenHash = tokenHash;
        this.account = account;
        this.updatedAt = now;
    }

    void write(
            Map<? extends TypedField, String> newer,
            ReplyValues newerReplies,
            Long writer,
            Instant now) {
        DraftValues typed = getTyped().with(newer).with(newerReplies);
        answers = typed.answers();
        detail = typed.get(DraftField.DETAIL);
        replies = typed.replies().kept();
        account = writer == null ? account : writer;
        updatedAt = now;
    }

    /** Deletes what was typed, except whether an account was requested, which the receipt shows. */
    void filedAs(String number, Instant now) {
        String asked = getTyped().get(DraftField.CREATE_ACCOUNT);
        answers = DraftValues.NOTHING.with(Map.of(DraftField.CREATE_ACCOUNT, asked)).answers();
        detail = "";
        replies = "";
        ticketNumber = number;
        updatedAt = now;
    }

    boolean isOpenTo(Long reader) {
        return account == null || Objects.equals(account, reader);
    }

    DraftValues getTyped() {
        return DraftValues.read(answers, detail, replies);
    }

    /** Null until it is filed. */
    String getTicketNumber() {
        return ticketNumber;
    }

    String getTokenHash() {
        return tokenHash;
    }
}
