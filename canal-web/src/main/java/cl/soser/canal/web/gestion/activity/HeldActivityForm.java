package cl.soser.canal.web.gestion.activity;

import cl.soser.canal.activity.Activity;
import java.io.Serializable;
import java.time.LocalDate;

/** How an activity was held, as it is being written. */
public class HeldActivityForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private LocalDate heldOn;
    private Integer attendants;
    private String words;

    /** What is kept of it; before it is held, the day it was planned for unless that is to come. */
    void show(Activity activity, LocalDate today) {
        heldOn = activity.getDueOn().isAfter(today) ? today : activity.getDueOn();
        if (activity.isHeld()) {
            heldOn = activity.getDoneOn();
            attendants = activity.getAttendants();
            words = activity.getClosedText();
        }
    }

    public LocalDate getHeldOn() {
        return heldOn;
    }

    public void setHeldOn(LocalDate heldOn) {
        this.heldOn = heldOn;
    }

    public Integer getAttendants() {
        return attendants;
    }

    public void setAttendants(Integer attendants) {
        this.attendants = attendants;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
