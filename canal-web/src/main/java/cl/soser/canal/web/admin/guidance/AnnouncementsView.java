package cl.soser.canal.web.admin.guidance;

import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.guidance.AnnouncementRow;
import cl.soser.canal.guidance.FaqRow;
import cl.soser.canal.guidance.GuidanceService;
import cl.soser.canal.web.shared.error.StaleDecision;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** admin/avisos-portal.xhtml: notices and questions, those shown first. */
@Named
@ViewScoped
public class AnnouncementsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject GuidanceService guidanceService;
    @Inject CatalogueQuery catalogueQuery;

    private List<AnnouncementRow> announcements;
    private List<FaqRow> questions;

    @PostConstruct
    void read() {
        announcements =
                guidanceService.announcements().stream()
                        .sorted(Comparator.comparing(AnnouncementRow::state))
                        .toList();
        questions = guidanceService.questions();
    }

    public List<AnnouncementRow> getAnnouncements() {
        return announcements;
    }

    public List<FaqRow> getQuestions() {
        return questions;
    }

    public String topic(FaqRow row) {
        return row.text().topic() == null
                ? Bundles.text("faq.general")
                : catalogueQuery.topic(row.text().topic()).map(one -> one.getLabel()).orElse("");
    }

    public boolean isFirst(FaqRow row) {
        return questions.get(0).id() == row.id();
    }

    public boolean isLast(FaqRow row) {
        return questions.get(questions.size() - 1).id() == row.id();
    }

    public void move(FaqRow row, boolean up) {
        StaleDecision.orShow(() -> guidanceService.move(row.id(), row.version(), up), this::read);
        Messages.addFlashGlobalInfo("faq.moved");
        Faces.redirect("/admin/avisos-portal#pregunta-" + row.id());
    }
}
