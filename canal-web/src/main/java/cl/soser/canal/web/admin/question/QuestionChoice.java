package cl.soser.canal.web.admin.question;

import cl.soser.canal.question.OfferedChoice;
import java.io.Serializable;

/** One of the answers a question offers, as it is being written. */
public class QuestionChoice implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String code;
    private String label;
    private Integer place;
    private boolean retired;
    private boolean followed;

    /**
     * @param followed whether what the question does on an answer it does on this one
     */
    QuestionChoice(OfferedChoice choice, int place, boolean followed) {
        this.code = choice.code();
        this.label = choice.label();
        this.retired = choice.retired();
        this.place = place;
        this.followed = followed;
    }

    OfferedChoice choice() {
        return new OfferedChoice(code, label, retired);
    }

    boolean isWritten() {
        return label != null && !label.isBlank();
    }

    /** By which the effect knows it: a new one has no code yet. */
    String key() {
        return code == null ? choice().label() : code;
    }

    public boolean isKnown() {
        return code != null;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public Integer getPlace() {
        return place;
    }

    public void setPlace(Integer place) {
        this.place = place;
    }

    public boolean isRetired() {
        return retired;
    }

    public void setRetired(boolean retired) {
        this.retired = retired;
    }

    public boolean isFollowed() {
        return followed;
    }

    public void setFollowed(boolean followed) {
        this.followed = followed;
    }
}
