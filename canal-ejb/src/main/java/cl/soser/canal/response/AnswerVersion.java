package cl.soser.canal.response;

import static jakarta.persistence.FetchType.LAZY;
import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A text that was written into an answer and is no longer, or never was, its content. A text that
 * arrived too late, and is still on a page beside the faster one, is identified by the answer's
 * version that the page started from.
 */
@Entity
@Table(name = "answer_version")
@NamedQuery(
        name = AnswerVersion.OF_ANSWER,
        query =
                """
                SELECT v FROM AnswerVersion v
                WHERE v.answer = :answer
                ORDER BY v.writtenAt DESC, v.id DESC""")
@NamedQuery(
        name = AnswerVersion.ASIDE,
        query =
                """
                SELECT v FROM AnswerVersion v
                WHERE v.answer = :answer AND v.author = :author AND v.seenVersion = :seen""")
class AnswerVersion {

    static final String OF_ANSWER = "AnswerVersion.ofAnswer";
    static final String ASIDE = "AnswerVersion.aside";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "answer_version")
    @SequenceGenerator(
            name = "answer_version",
            sequenceName = "answer_version_seq",
            allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = LAZY)
    @JoinColumn(name = "answer_id")
    private Answer answer;

    private Long author;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "replaced_by")
    private Long replacedBy;

    @Column(name = "seen_version")
    private Integer seenVersion;

    @Embedded private AnswerWording wording;

    @ElementCollection
    @CollectionTable(name = "answer_version_action", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "place")
    private List<PromisedAction> actions = new ArrayList<>();

    protected AnswerVersion() {
        // for JPA
    }

    /** The present text of an answer, before it is overwritten. */
    AnswerVersion(Answer answer, long replacedBy) {
        this.answer = answer;
        this.author = answer.getTextBy();
        this.replacedBy = replacedBy;
        this.writtenAt = answer.getTextAt();
        apply(answer.text());
    }

    /** A text that the answer does not adopt. */
    AnswerVersion(Answer answer, AnswerContent text, long author, Long replacedBy, Instant now) {
        this.answer = answer;
        this.author = author;
        this.replacedBy = replacedBy;
        this.writtenAt = now;
        apply(text);
    }

    /** It is still on the page that started from that version. */
    AnswerVersion stillOn(Integer seen) {
        seenVersion = seen;
        return this;
    }

    private void apply(AnswerContent text) {
        wording = new AnswerWording(text);
        text.actions().forEach(action -> actions.add(new PromisedAction(action)));
    }

    EarlierAnswerContent read() {
        return new EarlierAnswerContent(
                author,
                writtenAt,
                replacedBy,
                wording.with(actions.stream().map(PromisedAction::text).toList()));
    }
}
