package cl.soser.canal.web.gestion.ticket;

import cl.soser.canal.attachment.OwnerKind;
import cl.soser.canal.danger.DangerReading.Excerpt;
import cl.soser.canal.response.Answer;
import java.time.Instant;
import java.util.List;

/** One thing of a ticket's history as the page shows it. */
public final class TimelineEntry {

    private static final int LONG = 1200;
    private static final int SHOWN = 600;

    /** Its style: kinds that must not be confused. */
    public enum Look {
        PERSON,
        ANSWER,
        ASKED,
        NOTE,
        CHANGE
    }

    private final Look look;
    private final Instant when;
    private final Long account;
    private final String title;
    private final String body;
    private final List<String> changes;
    private final Answer answer;
    private OwnerKind owner;
    private Long ownerId;
    private Instant mailed;
    private Excerpt marked;

    TimelineEntry(
            Look look,
            Instant when,
            Long account,
            String title,
            String body,
            List<String> changes,
            Answer answer) {
        this.look = look;
        this.when = when;
        this.account = account;
        this.title = title;
        this.body = body;
        this.changes = List.copyOf(changes);
        this.answer = answer;
    }

    /** Files that came with it belong to this. */
    TimelineEntry of(OwnerKind kind, Long id) {
        owner = kind;
        ownerId = id;
        return this;
    }

    /** This part of its words raised the level of danger; null for none. */
    TimelineEntry marked(Excerpt cause) {
        marked = cause != null && cause.until() <= body.length() ? cause : null;
        return this;
    }

    public boolean isMarked() {
        return marked != null;
    }

    public String getBeforeMark() {
        return body.substring(0, marked.from());
    }

    public String getMark() {
        return body.substring(marked.from(), marked.until());
    }

    public String getAfterMark() {
        return body.substring(marked.until());
    }

    /** It came by a mail sent then; null for what did not. */
    TimelineEntry mailed(Instant at) {
        mailed = at;
        return this;
    }

    public Instant getMailed() {
        return mailed;
    }

    /** Null for a change, which has no files. */
    OwnerKind owner() {
        return owner;
    }

    Long ownerId() {
        return ownerId;
    }

    public String getStyle() {
        return switch (look) {
            case PERSON -> "entry-person";
            case ANSWER -> "entry-answer";
            case ASKED -> "entry-asked";
            case NOTE -> "entry-note";
            case CHANGE -> "entry-change";
        };
    }

    public String getIcon() {
        return switch (look) {
            case PERSON -> "user";
            case ANSWER -> "send";
            case ASKED -> "question";
            case NOTE -> "lock";
            case CHANGE -> "history";
        };
    }

    public boolean isChange() {
        return look == Look.CHANGE;
    }

    public Instant getWhen() {
        return when;
    }

    /** Who did it; null for the system and for a citizen. */
    public Long getAccount() {
        return account;
    }

    public String getTitle() {
        return title;
    }

    public String getBody() {
        return body;
    }

    /** A note, or the reason of a change, that would push the rest off the screen. */
    public boolean isFolded() {
        return (look == Look.NOTE || look == Look.CHANGE) && body != null && body.length() > LONG;
    }

    /** How a long one begins, up to the end of a word. */
    public String getBeginning() {
        int end = body.lastIndexOf(' ', SHOWN);
        int cut =
                body.offsetByCodePoints(0, Math.min(SHOWN, body.codePointCount(0, body.length())));
        return body.substring(0, end > SHOWN / 2 ? end : cut) + "…";
    }

    /** What it changed, in words. */
    public List<String> getChanges() {
        return changes;
    }

    /** The text that left, with its finding and actions; null for everything else. */
    public Answer getAnswer() {
        return answer;
    }
}
