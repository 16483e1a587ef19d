package cl.soser.canal.web.right;

import cl.soser.canal.right.register.DataBreachContent;
import java.io.Serializable;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** A breach as it is being written. */
public class BreachForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private String noticedAt;
    private String happened;
    private String categories;
    private Long peopleCount;
    private boolean sensitive;
    private boolean children;
    private String consequences;
    private String measures;

    /** A new one: noticed now. */
    void begin(Clock clock) {
        noticedAt = TYPED.format(LocalDateTime.now(clock));
    }

    void show(DataBreachContent now, ZoneId zone) {
        noticedAt = TYPED.format(LocalDateTime.ofInstant(now.noticedAt(), zone));
        happened = now.happened();
        categories = now.categories();
        peopleCount = now.peopleCount();
        sensitive = now.sensitive();
        children = now.children();
        consequences = now.consequences();
        measures = now.measures();
    }

    DataBreachContent content(ZoneId zone) {
        return new DataBreachContent(
                instant(zone),
                happened,
                categories,
                peopleCount,
                sensitive,
                children,
                consequences,
                measures);
    }

    private Instant instant(ZoneId zone) {
        try {
            return LocalDateTime.parse(noticedAt == null ? "" : noticedAt, TYPED)
                    .atZone(zone)
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
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
}
