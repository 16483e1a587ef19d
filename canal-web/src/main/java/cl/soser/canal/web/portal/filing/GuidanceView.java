package cl.soser.canal.web.portal.filing;

import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.catalogue.Topic;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.Region;
import cl.soser.canal.directory.School;
import cl.soser.canal.guidance.AnnouncementContent;
import cl.soser.canal.guidance.Audience;
import cl.soser.canal.guidance.FaqContent;
import cl.soser.canal.guidance.GuidanceQuery;
import cl.soser.canal.guidance.Severity;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** Notices and frequent questions where people look: the first page, the form, the inbox. */
@Named
@RequestScoped
public class GuidanceView {

    @Inject GuidanceQuery guidanceQuery;
    @Inject CatalogueQuery catalogueQuery;
    @Inject DirectoryQuery directoryQuery;
    @Inject ChosenSchool chosenSchool;

    /** A notice as it is drawn. */
    public record PortalNotice(String tone, String title, String body) {}

    /** The questions of a topic. */
    public record Chapter(String id, String title, List<FaqContent> questions) {}

    /** On the first page: those of one school are not everybody's. */
    public List<PortalNotice> getHome() {
        return guidanceQuery.announcements(Audience.PORTAL).stream().map(this::notice).toList();
    }

    public List<PortalNotice> getStaff() {
        return guidanceQuery.announcements(Audience.PERSONAL).stream().map(this::notice).toList();
    }

    /** In the form: once the place is known, also those of the place. */
    public List<PortalNotice> getForm() {
        School school = chosenSchool.getSchool();
        String region = school == null ? null : school.getRegion().getCode();
        return guidanceQuery.announcements(region, school == null ? null : school.getId()).stream()
                .map(this::notice)
                .toList();
    }

    private PortalNotice notice(AnnouncementContent text) {
        String place =
                text.region() == null
                        ? ""
                        : directoryQuery.regions().stream()
                                .filter(one -> one.getCode().equals(text.region()))
                                .map(Region::getShortName)
                                .findAny()
                                .map(name -> name + ": ")
                                .orElse("");
        return new PortalNotice(tone(text.severity()), place + text.title(), text.body());
    }

    static String tone(Severity severity) {
        return switch (severity) {
            case URGENTE -> "danger";
            case ADVIERTE -> "warn";
            case INFORMA -> "info";
        };
    }

    public List<FaqContent> getOnHome() {
        return guidanceQuery.questions().stream().filter(FaqContent::onHome).toList();
    }

    /** Which confidential ways a worker has; null where that is retired. */
    public FaqContent getConfidential() {
        return guidanceQuery.confidentialWays().orElse(null);
    }

    /** First those of everything, then by topic as the form offers them. */
    public List<Chapter> getChapters() {
        List<FaqContent> all = guidanceQuery.questions();
        List<Chapter> chapters = new ArrayList<>();
        add(chapters, all, null, "generales", Bundles.text("faq.general"));
        for (Topic topic : catalogueQuery.offeredTopics()) {
            add(chapters, all, topic.getCode(), topic.getCode(), topic.getLabel());
        }
        return chapters;
    }

    private static void add(
            List<Chapter> chapters, List<FaqContent> all, String topic, String id, String title) {
        List<FaqContent> own =
                all.stream()
                        .filter(
                                one ->
                                        topic == null
                                                ? one.topic() == null
                                                : topic.equals(one.topic()))
                        .toList();
        if (!own.isEmpty()) {
            chapters.add(new Chapter(id, title, own));
        }
    }
}
