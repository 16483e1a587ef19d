package cl.soser.canal.web.admin.catalogue;

import cl.soser.canal.account.staff.AreaStaffService;
import cl.soser.canal.account.staff.StaffRow;
import cl.soser.canal.shared.NotFoundException;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The part of admin/catalogo.xhtml that says who works in an area. */
@Named
@ViewScoped
public class AreaStaffView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject AreaStaffService areaStaffService;
    @Inject CatalogueView view;

    private List<StaffRow> members;
    private List<StaffRow> others;
    private Long chosen;

    @PostConstruct
    void open() {
        if (view.isArea() && view.getRow() != null) {
            members = areaStaffService.of(view.getRow().code());
            others = areaStaffService.others(view.getRow().code());
        }
    }

    public void join() {
        StaffRow who =
                others.stream()
                        .filter(one -> Long.valueOf(one.id()).equals(chosen))
                        .findAny()
                        .orElseThrow(NotFoundException::new);
        areaStaffService.join(view.getRow().code(), who.id(), who.version());
        view.done("area.joined");
    }

    public void leave(StaffRow who) {
        areaStaffService.leave(view.getRow().code(), who.id(), who.version());
        view.done("area.left");
    }

    public List<StaffRow> getMembers() {
        return members;
    }

    public List<StaffRow> getOthers() {
        return others;
    }

    public Long getChosen() {
        return chosen;
    }

    public void setChosen(Long chosen) {
        this.chosen = chosen;
    }
}
