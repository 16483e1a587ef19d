package cl.soser.canal.web.gestion.incident;

import cl.soser.canal.incident.IncidentService;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/** The part of gestion/incidente.xhtml that adds tickets to the incident and takes them out. */
@Named
@ViewScoped
public class IncidentTicketsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject IncidentService incidentService;
    @Inject IncidentView view;

    private String numbers;
    private String leaving;
    private String leavingReason;

    /** Numbers in any of their spellings, parted by spaces or commas. */
    public void add() {
        List<String> typed =
                Stream.of((numbers == null ? "" : numbers).strip().toUpperCase().split("[\\s,;]+"))
                        .filter(number -> !number.isEmpty())
                        .toList();
        incidentService.add(view.ref(), typed);
        view.done("incident.done.add");
    }

    public void takeOut() {
        incidentService.takeOut(view.ref(), leaving, leavingReason);
        view.done("incident.done.takeOut");
    }

    public String getNumbers() {
        return numbers;
    }

    public void setNumbers(String numbers) {
        this.numbers = numbers;
    }

    public String getLeaving() {
        return leaving;
    }

    public void setLeaving(String leaving) {
        this.leaving = leaving;
    }

    public String getLeavingReason() {
        return leavingReason;
    }

    public void setLeavingReason(String leavingReason) {
        this.leavingReason = leavingReason;
    }
}
