package cl.soser.canal.web.right;

import cl.soser.canal.right.register.DataBreach;
import cl.soser.canal.right.register.DataBreachContent;
import cl.soser.canal.right.register.DataBreachService;
import cl.soser.canal.web.shared.address.IdConverter;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** gestion/brechas/ver.xhtml: one breach, whom it was told, or a new one. */
@Named
@ViewScoped
public class BreachView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    @Inject DataBreachService dataBreachService;
    @Inject Clock clock;

    @Param(name = "id", converterClass = IdConverter.class)
    transient Long asked;

    private Long id;
    private int version;
    private transient DataBreach breach;
    private String noticedAt;
    private String happened;
    private String categories;
    private Long peopleCount;
    private boolean sensitive;
    private boolean children;
    private String consequences;
    private String measures;
    private String reference;
    private String how;
    private String reason;

    @PostConstruct
    void open() {
        if (asked == null) {
            noticedAt = TYPED.format(LocalDateTime.now(clock));
            return;
        }
        id = asked;
        version = getBreach().getVersion();
        DataBreachContent now = getBreach().content();
        noticedAt = TYPED.format(LocalDateTime.ofInstant(now.noticedAt(), clock.getZone()));
        happened = now.happened();
        categories = now.categories();
        peopleCount = now.peopleCount();
        sensitive = now.sensitive();
        children = now.children();
        consequences = now.consequences();
        measures = now.measures();
    }

    /** Null where it is a new one. */
    public DataBreach getBreach() {
        if (breach == null && id != null) {
            breach = dataBreachService.open(id);
        }
        return breach;
    }

    public void save() {
        DataBreachContent content =
                new DataBreachContent(
                        instant(),
                        happened,
                        categories,
                        peopleCount,
                        sensitive,
                        children,
                        consequences,
                        measures);
        if (id == null) {
            id = dataBreachService.record(content);
        } else {
            dataBreachService.change(id, version, content);
        }
        done("breach.saved");
    }

    private Instant instant() {
        try {
            return LocalDateTime.parse(noticedAt == null ? "" : noticedAt, TYPED)
                    .atZone(clock.getZone())
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    public void agencyTold() {
        dataBreachService.agencyTold(id, version, reference);
        done("breach.done.agency");
    }

    public void peopleTold() {
        dataBreachService.peopleTold(id, version, how);
        done("breach.done.people");
    }

    public void close() {
        dataBreachService.close(id, version, reason);
        done("breach.done.closed");
    }

    private void done(String key) {
        Messages.addFlashGlobalInfo(key);
        Faces.redirect("/gestion/brechas/ver?id=" + id);
    }

    /** Whether something may still be written. */
    public boolean isOpen() {
        return id == null || getBreach().getClosedAt() == null;
    }

    public String getNoticedAt() {
        return noticedAt;
    }

    public void setNoticedAt(String noticedAt) {
        this.noticedAt = noticedAt;
    }

    public String getHappened() {
        return happened;
    }

    public void setHappened(String happened) {
        this.happened = happened;
    }

    public String getCategories() {
        return categories;
    }

    public void setCategories(String categories) {
        this.categories = categories;
    }

    public Long getPeopleCount() {
        return peopleCount;
    }

    public void setPeopleCount(Long peopleCount) {
        this.peopleCount = peopleCount;
    }

    public boolean isSensitive() {
        return sensitive;
    }

    public void setSensitive(boolean sensitive) {
        this.sensitive = sensitive;
    }

    public boolean isChildren() {
        return children;
    }

    public void setChildren(boolean children) {
        this.children = children;
    }

    public String getConsequences() {
        return consequences;
    }

    public void setConsequences(String consequences) {
        this.consequences = consequences;
    }

    public String getMeasures() {
        return measures;
    }

    public void setMeasures(String measures) {
        this.measures = measures;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getHow() {
        return how;
    }

    public void setHow(String how) {
        this.how = how;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
